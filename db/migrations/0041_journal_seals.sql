CREATE TABLE "journal_chain" (
	"chain" smallint NOT NULL,
	"seq" bigint NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"source" text NOT NULL,
	"row_id" uuid NOT NULL,
	"digest" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "journal_chain_chain_seq_pk" PRIMARY KEY("chain","seq")
);
--> statement-breakpoint
CREATE TABLE "journal_checks" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp with time zone NOT NULL,
	"asked_by" text NOT NULL,
	"rows" bigint NOT NULL,
	"heads" integer NOT NULL,
	"problems" jsonb NOT NULL,
	"warnings" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "journal_ends" (
	"chain" smallint PRIMARY KEY NOT NULL,
	"seq" bigint DEFAULT 0 NOT NULL,
	"hash" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "journal_heads" (
	"number" bigint PRIMARY KEY NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"body" text NOT NULL,
	"key_id" text NOT NULL,
	"signature" text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX "journal_chain_row" ON "journal_chain" USING btree ("row_id","source");--> statement-breakpoint
CREATE INDEX "journal_checks_at_index" ON "journal_checks" USING btree ("at");--> statement-breakpoint
insert into journal_ends (chain) select generate_series(0, 7);
--> statement-breakpoint
-- Links a row to the end of a chain. The row's digest is of its columns as JSON, without those that are null: a column added later changes no older row.
-- Works only in the time zone UTC, which its two callers set. Nobody else may call it.
create function seal(of_table text, of_row uuid, body jsonb, into_chain integer) returns void language plpgsql as $$
declare
  digest text := encode(sha256(convert_to((select jsonb_object_agg(key, value) from jsonb_each(body) where value <> 'null')::text, 'UTF8')), 'hex');
  nth bigint;
  previous text;
  sealed_at timestamptz;
begin
  perform from public.journal_ends e where e.chain = into_chain for update;
  select c.seq, c.hash into nth, previous from public.journal_chain c where c.chain = into_chain order by c.seq desc limit 1;
  nth := coalesce(nth, 0) + 1;
  sealed_at := clock_timestamp();
  insert into public.journal_chain (chain, seq, at, source, row_id, digest, hash) values (into_chain, nth, sealed_at, of_table, of_row, digest,
    encode(sha256(convert_to(concat_ws('|', coalesce(previous, ''), into_chain, nth, of_table, of_row, digest,
      to_char(sealed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')), 'UTF8')), 'hex'));
end $$;
--> statement-breakpoint
-- A sealed row is linked when its transaction commits: the chain is held for that moment only, and whoever holds it waits for nothing else.
create function seal_row() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp set timezone = 'UTC' as $$
begin
  perform seal(case tg_table_schema when 'public' then '' else tg_table_schema || '.' end || tg_table_name, new.id, to_jsonb(new),
    (pg_current_xact_id()::text::numeric % 8)::integer);
  return null;
end $$;
--> statement-breakpoint
-- Seals a table with a uuid `id` from now on, and the rows it has: `select seal_journal('ais.card_openings')` in a migration, and a line in lib/journal/seal/sources.ts.
create function seal_journal(journal regclass) returns void language plpgsql set search_path = pg_catalog, public, pg_temp set timezone = 'UTC' as $$
declare
  named text := (select case n.nspname when 'public' then '' else n.nspname || '.' end || c.relname
    from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.oid = journal);
  earlier text := current_setting('app.scope', true);
  found record;
  nth integer := 0;
begin
  perform set_config('app.scope', 'system', true);
  for found in execute format('select t.id, to_jsonb(t) as body from %s t order by t.id', journal) loop
    perform seal(named, found.id, found.body, nth % 8);
    nth := nth + 1;
  end loop;
  perform set_config('app.scope', coalesce(earlier, ''), true);
  execute format('create constraint trigger sealed after insert on %s deferrable initially deferred for each row execute function public.seal_row()', journal);
  if not exists (select from pg_trigger t join pg_proc p on p.oid = t.tgfoid where t.tgrelid = journal and p.proname = 'refuse_change') then
    execute format('create trigger is_append_only before update or delete or truncate on %s execute function public.refuse_change()', journal);
  end if;
end $$;
--> statement-breakpoint
do $$ declare f text; begin
  foreach f in array array['seal(text, uuid, jsonb, integer)', 'seal_row()', 'seal_journal(regclass)'] loop
    execute format('revoke execute on function %s from public', f);
  end loop;
end $$;
--> statement-breakpoint
-- The journal of acts says when something happened by the database's clock: neither its moment nor the id, by which it is listed, can be chosen.
create function refuse_other_time() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if new.at <> now() or coalesce(abs(extract(epoch from uuid_extract_timestamp(new.id) - clock_timestamp())), 60) > 5 then
    raise exception 'rows of % are of now', tg_table_name using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger journal_is_of_now before insert on journal for each row execute function refuse_other_time();
--> statement-breakpoint
revoke insert, update, delete, truncate on journal_chain, journal_ends from enbek_app;
--> statement-breakpoint
revoke update, delete, truncate on journal_heads, journal_checks from enbek_app;
--> statement-breakpoint
do $$ declare t text; begin
  foreach t in array array['journal_chain', 'journal_heads', 'journal_checks'] loop
    execute format('create trigger is_append_only before update or delete or truncate on %I execute function refuse_change()', t);
  end loop;
  foreach t in array array['journal', 'access_journal', 'ais.card_openings'] loop
    perform seal_journal(t::regclass);
  end loop;
end $$;
--> statement-breakpoint
grant select on journal_chain to enbek_ais;
