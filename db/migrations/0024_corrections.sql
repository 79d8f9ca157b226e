CREATE TABLE "ais"."corrections" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"number" text NOT NULL,
	"state" text DEFAULT 'draft' NOT NULL,
	"region_code" text NOT NULL,
	"centre_id" text NOT NULL,
	"card_id" uuid NOT NULL,
	"iin" text NOT NULL,
	"record" text NOT NULL,
	"target_id" uuid NOT NULL,
	"field" text NOT NULL,
	"wrong_value" jsonb,
	"right_value" jsonb,
	"proof" text NOT NULL,
	"last_name" text NOT NULL,
	"first_name" text NOT NULL,
	"middle_name" text,
	"measures_taken" text NOT NULL,
	"measures_prevent" text NOT NULL,
	"filed_by" text NOT NULL,
	"filed_by_name" text NOT NULL,
	"sent_at" timestamp with time zone,
	"letter_number" text,
	"letter_date" date,
	"letter_name" text,
	"letter_type" text,
	"letter_sha256" text,
	"letter" "bytea",
	"refusal_ground" text,
	"refusal_text" text,
	"decided_by" text,
	"decided_by_name" text,
	"decided_at" timestamp with time zone,
	"executed_by" text,
	"executed_by_name" text,
	"executed_at" timestamp with time zone,
	"verified_by" text,
	"verified_by_name" text,
	"verified_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "corrections_number_unique" UNIQUE("number"),
	CONSTRAINT "letter" CHECK (state not in ('approved', 'executed', 'verified') or (letter_number is not null and letter_date is not null and letter is not null and decided_by is not null)),
	CONSTRAINT "refusal" CHECK (state <> 'refused' or (refusal_ground is not null and refusal_text is not null and decided_by is not null)),
	CONSTRAINT "author" CHECK (state not in ('executed', 'verified') or (executed_by is not null and executed_at is not null)),
	CONSTRAINT "two_people" CHECK (state <> 'verified' or (verified_by is not null and verified_by <> executed_by))
);
--> statement-breakpoint
ALTER TABLE "ais"."corrections" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE INDEX "corrections_state_id_index" ON "ais"."corrections" USING btree ("state","id");--> statement-breakpoint
CREATE INDEX "corrections_card_id_index" ON "ais"."corrections" USING btree ("card_id");--> statement-breakpoint
CREATE POLICY "visible" ON "ais"."corrections" AS PERMISSIVE FOR ALL TO public USING (current_setting('app.scope', true) = 'system' or (current_setting('app.regions', true) = '*'
  or region_code = any (string_to_array(current_setting('app.regions', true), ','))
  or centre_id = any (string_to_array(current_setting('app.centres', true), ',')))) WITH CHECK (current_setting('app.scope', true) = 'system' or (current_setting('app.regions', true) = '*'
  or region_code = any (string_to_array(current_setting('app.regions', true), ','))
  or centre_id = any (string_to_array(current_setting('app.centres', true), ','))));--> statement-breakpoint
create sequence ais.correction_numbers;
--> statement-breakpoint
grant usage on sequence ais.correction_numbers to enbek_ais;
--> statement-breakpoint
revoke delete, truncate on ais.corrections from enbek_ais;
--> statement-breakpoint
-- A request begins as a draft, moves on one step at a time, and says the same for ever once it was sent (O206-26).
create function ais.guard_correction() returns trigger language plpgsql as $$
declare moving text[] := array['state', 'sent_at', 'letter_number', 'letter_date', 'letter_name', 'letter_type', 'letter_sha256', 'letter', 'refusal_ground',
  'refusal_text', 'decided_by', 'decided_by_name', 'decided_at', 'executed_by', 'executed_by_name', 'executed_at', 'verified_by', 'verified_by_name', 'verified_at'];
declare decided text[] := array['state', 'executed_by', 'executed_by_name', 'executed_at', 'verified_by', 'verified_by_name', 'verified_at'];
begin
  if tg_op = 'INSERT' then
    if new.state <> 'draft' then raise exception 'a correction begins as a draft' using errcode = 'restrict_violation'; end if;
    return new;
  end if;
  if new.state <> old.state and (old.state, new.state) not in
    (('draft', 'sent'), ('sent', 'approved'), ('sent', 'refused'), ('approved', 'executed'), ('executed', 'verified')) then
    raise exception 'correction % may not go from % to %', old.number, old.state, new.state using errcode = 'restrict_violation';
  end if;
  if old.state <> 'draft' and to_jsonb(new) - moving is distinct from to_jsonb(old) - moving then
    raise exception 'correction % was sent and may not be changed', old.number using errcode = 'restrict_violation';
  end if;
  if old.state not in ('draft', 'sent') and to_jsonb(new) - decided is distinct from to_jsonb(old) - decided then
    raise exception 'correction % was decided and may not be changed', old.number using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger guard_correction before insert or update on ais.corrections for each row execute function ais.guard_correction();
--> statement-breakpoint
-- Which fields of a row an approved, not yet executed correction names: the one this transaction says it executes.
create function ais.correctable(target uuid) returns text[] language sql stable set search_path = pg_catalog, ais, pg_temp as $$
  select coalesce(array_agg(field), '{}') from ais.corrections
  where id::text = current_setting('app.correction', true) and state = 'approved' and target_id = target
$$;
--> statement-breakpoint
create function ais.refuse_uncorrected(before jsonb, after jsonb, guarded text[], target uuid, what text) returns void language plpgsql as $$
declare changed text[] := array(select n.key from jsonb_each(after) n where n.key = any (guarded) and n.value is distinct from before -> n.key);
begin
  if not changed <@ ais.correctable(target) then
    raise exception '% is closed: % changes only by an approved correction (O206-26)', what, array_to_string(changed, ', ') using errcode = 'restrict_violation';
  end if;
end $$;
--> statement-breakpoint
-- Whose card it is stays; while a person is registered, his names stay as well. A new signed form may bring new names before or after.
create function ais.guard_card() returns trigger language plpgsql set search_path = pg_catalog, ais, pg_temp as $$
declare guarded text[] := '{}';
begin
  if exists (select from ais.episodes e where e.card_id = old.id) then guarded := array['iin', 'birth_date']; end if;
  if exists (select from ais.episodes e where e.card_id = old.id and e.until is null) then
    guarded := guarded || array['last_name', 'first_name', 'middle_name'];
  end if;
  perform ais.refuse_uncorrected(to_jsonb(old), to_jsonb(new), guarded, old.id, 'card');
  return new;
end $$;
--> statement-breakpoint
create trigger guard_card before update on ais.cards for each row execute function ais.guard_card();
--> statement-breakpoint
-- What a registration began with stays; one that has ended stays whole, but for the person's consent and the paper that tells of its end.
create function ais.guard_episode() returns trigger language plpgsql set search_path = pg_catalog, ais, pg_temp as $$
declare guarded text[] := array['card_id', 'kind', 'number', 'since'];
begin
  if old.until is not null then
    guarded := array(select jsonb_object_keys(to_jsonb(old)) except select unnest(array['publish_consent', 'document_id']));
    if old.document_id is not null then guarded := guarded || array['document_id']; end if;
  end if;
  perform ais.refuse_uncorrected(to_jsonb(old), to_jsonb(new), guarded, old.id, 'registration');
  return new;
end $$;
--> statement-breakpoint
create trigger guard_episode before update on ais.episodes for each row execute function ais.guard_episode();
--> statement-breakpoint
-- A fact is never rewritten: a newer one, a correction too, stands beside it.
create function ais.guard_fact() returns trigger language plpgsql set search_path = pg_catalog, ais, pg_temp as $$
begin
  perform ais.refuse_uncorrected(to_jsonb(old), to_jsonb(new), array(select jsonb_object_keys(to_jsonb(old)) except select 'superseded_at'), null, 'fact');
  return new;
end $$;
--> statement-breakpoint
create trigger guard_fact before update on ais.card_facts for each row execute function ais.guard_fact();
--> statement-breakpoint
-- What a closed case was decided on stays as it was.
create function ais.guard_case() returns trigger language plpgsql set search_path = pg_catalog, ais, pg_temp as $$
begin
  if old.closed_at is not null then
    perform ais.refuse_uncorrected(to_jsonb(old), to_jsonb(new),
      array['service', 'number', 'iin', 'name', 'answers', 'checks', 'decision', 'submitted_at', 'decided_at', 'closed_at'], null, 'case');
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger guard_case before update on ais.cases for each row execute function ais.guard_case();
--> statement-breakpoint
do $$ declare t text; begin
  for t in select format('%I.%I', n.nspname, c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ('public', 'ais') and c.relrowsecurity and not c.relforcerowsecurity loop
    execute format('alter table %s force row level security', t);
  end loop;
end $$;
