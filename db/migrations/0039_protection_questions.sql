CREATE TABLE "ais"."glass_breaks" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"person_id" uuid NOT NULL,
	"opening_id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"staff_name" text NOT NULL,
	"role" text NOT NULL,
	"region_code" text NOT NULL,
	"centre_id" text NOT NULL,
	"reason" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	CONSTRAINT "glass_breaks_openingId_unique" UNIQUE("opening_id"),
	CONSTRAINT "reason_said" CHECK (length(btrim(reason)) >= 20)
);
--> statement-breakpoint
ALTER TABLE "ais"."glass_breaks" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "ais"."protected_persons" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"iin" text NOT NULL,
	"kind" text NOT NULL,
	"since" date NOT NULL,
	"until" date,
	"ground" text NOT NULL,
	"marked_by" uuid NOT NULL,
	"marked_by_name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"end_reason" text,
	"end_asked_by" uuid,
	"end_asked_by_name" text,
	"end_asked_at" timestamp with time zone,
	"ended_by" uuid,
	"ended_by_name" text,
	"ended_at" timestamp with time zone,
	CONSTRAINT "iin_format" CHECK (iin ~ '^\d{12}$'),
	CONSTRAINT "asked" CHECK ((end_asked_at is null) = (end_asked_by is null) and (end_asked_at is null) = (end_reason is null)),
	CONSTRAINT "two_people" CHECK (ended_at is null or (end_asked_by is not null and ended_by is not null and ended_by <> end_asked_by))
);
--> statement-breakpoint
ALTER TABLE "ais"."protected_persons" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "ais"."protected_staff" (
	"person_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"name" text NOT NULL,
	"added_by" uuid NOT NULL,
	"added_at" timestamp with time zone DEFAULT now() NOT NULL,
	"removed_at" timestamp with time zone,
	CONSTRAINT "protected_staff_person_id_user_id_added_at_pk" PRIMARY KEY("person_id","user_id","added_at")
);
--> statement-breakpoint
ALTER TABLE "ais"."protected_staff" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "ais"."opening_questions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"opening_id" uuid NOT NULL,
	"card_id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"staff_name" text NOT NULL,
	"role" text NOT NULL,
	"purpose" text NOT NULL,
	"about" text,
	"opened_at" timestamp with time zone NOT NULL,
	"region_code" text NOT NULL,
	"centre_id" text,
	"words" text,
	"locale" text NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"timer" jsonb NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"late_told_at" timestamp with time zone,
	"finding" text,
	"answer" text,
	"answered_by" uuid,
	"answered_by_name" text,
	"answered_at" timestamp with time zone,
	CONSTRAINT "opening_questions_openingId_unique" UNIQUE("opening_id"),
	CONSTRAINT "answered" CHECK ((answered_at is null) = (finding is null) and (answered_at is null) = (answer is null)),
	CONSTRAINT "another" CHECK (answered_by <> staff_id)
);
--> statement-breakpoint
ALTER TABLE "ais"."opening_questions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "ais"."opening_patterns" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"key" text NOT NULL,
	"kind" text NOT NULL,
	"staff_id" uuid NOT NULL,
	"staff_name" text NOT NULL,
	"day" date NOT NULL,
	"first_at" timestamp with time zone NOT NULL,
	"last_at" timestamp with time zone NOT NULL,
	"count" integer NOT NULL,
	"opening_ids" uuid[] NOT NULL,
	"state" text DEFAULT 'new' NOT NULL,
	"note" text,
	"decided_by" uuid,
	"decided_by_name" text,
	"decided_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "opening_patterns_key_unique" UNIQUE("key"),
	CONSTRAINT "decided" CHECK (state = 'new' or (decided_by is not null and decided_at is not null and decided_by <> staff_id))
);
--> statement-breakpoint
ALTER TABLE "ais"."opening_patterns" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "opening_questions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"opening_id" uuid NOT NULL,
	"iin" text NOT NULL,
	"words" text,
	"asked_at" timestamp with time zone DEFAULT now() NOT NULL,
	"due_at" timestamp with time zone,
	"finding" text,
	"answer" text,
	"answered_at" timestamp with time zone,
	CONSTRAINT "opening_questions_openingId_unique" UNIQUE("opening_id")
);
--> statement-breakpoint
ALTER TABLE "opening_questions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "card_opening_copies" ADD COLUMN "emergency" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "ais"."glass_breaks" ADD CONSTRAINT "glass_breaks_person_id_protected_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "ais"."protected_persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ais"."protected_staff" ADD CONSTRAINT "protected_staff_person_id_protected_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "ais"."protected_persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "glass_breaks_person_id_at_index" ON "ais"."glass_breaks" USING btree ("person_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "protected_persons_now" ON "ais"."protected_persons" USING btree ("iin") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "opening_questions_answered_at_due_at_index" ON "ais"."opening_questions" USING btree ("answered_at","due_at");--> statement-breakpoint
CREATE INDEX "opening_patterns_state_id_index" ON "ais"."opening_patterns" USING btree ("state","id");--> statement-breakpoint
CREATE INDEX "opening_questions_iin_index" ON "opening_questions" USING btree ("iin");--> statement-breakpoint
CREATE POLICY "visible" ON "ais"."glass_breaks" AS PERMISSIVE FOR ALL TO public USING (current_setting('app.scope', true) = 'system' or (current_setting('app.regions', true) = '*'
  or region_code = any (string_to_array(current_setting('app.regions', true), ','))
  or centre_id = any (string_to_array(current_setting('app.centres', true), ',')))) WITH CHECK (current_setting('app.scope', true) = 'system' or (current_setting('app.regions', true) = '*'
  or region_code = any (string_to_array(current_setting('app.regions', true), ','))
  or centre_id = any (string_to_array(current_setting('app.centres', true), ','))));--> statement-breakpoint
CREATE POLICY "visible" ON "ais"."protected_persons" AS PERMISSIVE FOR ALL TO public USING (current_setting('app.scope', true) = 'system' or false) WITH CHECK (current_setting('app.scope', true) = 'system' or false);--> statement-breakpoint
CREATE POLICY "visible" ON "ais"."protected_staff" AS PERMISSIVE FOR ALL TO public USING (current_setting('app.scope', true) = 'system' or false) WITH CHECK (current_setting('app.scope', true) = 'system' or false);--> statement-breakpoint
CREATE POLICY "visible" ON "ais"."opening_questions" AS PERMISSIVE FOR ALL TO public USING (current_setting('app.scope', true) = 'system' or (current_setting('app.regions', true) = '*'
  or region_code = any (string_to_array(current_setting('app.regions', true), ','))
  or centre_id = any (string_to_array(current_setting('app.centres', true), ',')))) WITH CHECK (current_setting('app.scope', true) = 'system' or (current_setting('app.regions', true) = '*'
  or region_code = any (string_to_array(current_setting('app.regions', true), ','))
  or centre_id = any (string_to_array(current_setting('app.centres', true), ','))));--> statement-breakpoint
CREATE POLICY "visible" ON "ais"."opening_patterns" AS PERMISSIVE FOR ALL TO public USING (current_setting('app.scope', true) = 'system' or false) WITH CHECK (current_setting('app.scope', true) = 'system' or false);--> statement-breakpoint
CREATE POLICY "visible" ON "opening_questions" AS PERMISSIVE FOR ALL TO public USING (current_setting('app.scope', true) = 'system' or iin = (select p.confirmed_iin from people p where p.user_id = nullif(current_setting('app.user_id', true), '')::uuid)) WITH CHECK (current_setting('app.scope', true) = 'system');--> statement-breakpoint
-- What was opened in need, and who was named, is never taken back; a question is only answered, a pattern only decided, a protection only ended.
revoke update, delete, truncate on ais.glass_breaks from enbek_ais;
--> statement-breakpoint
revoke delete, truncate on ais.protected_persons, ais.protected_staff, ais.opening_questions, ais.opening_patterns from enbek_ais;
--> statement-breakpoint
revoke update on ais.protected_persons, ais.protected_staff from enbek_ais;
--> statement-breakpoint
grant update (end_reason, end_asked_by, end_asked_by_name, end_asked_at, ended_by, ended_by_name, ended_at) on ais.protected_persons to enbek_ais;
--> statement-breakpoint
grant update (removed_at) on ais.protected_staff to enbek_ais;
--> statement-breakpoint
create trigger glass_breaks_is_append_only before update or delete or truncate on ais.glass_breaks execute function refuse_change();
--> statement-breakpoint
-- Whom the visitor may not see: everybody who is protected now, but those for whom he is named and whom he has opened in need within its half hour.
-- The tables behind it are shown to the AIS alone: while it looks, it is the AIS.
create function ais.protected_iins() returns text[] language plpgsql stable parallel restricted security definer
  set search_path = pg_catalog, ais, pg_temp as $$
declare
  before text := coalesce(current_setting('app.scope', true), '');
  visitor uuid := nullif(current_setting('app.user_id', true), '')::uuid;
  found text[];
begin
  perform set_config('app.scope', 'system', true);
  select coalesce(array_agg(p.iin), '{}') into found from ais.protected_persons p
  where p.ended_at is null
    and not exists (select from ais.protected_staff s where s.person_id = p.id and s.user_id = visitor and s.removed_at is null)
    and not exists (select from ais.glass_breaks b where b.person_id = p.id and b.staff_id = visitor and b.expires_at > now());
  perform set_config('app.scope', before, true);
  return found;
end $$;
--> statement-breakpoint
-- The same as ids of cards.
create function ais.protected_cards() returns uuid[] language plpgsql stable parallel restricted security definer
  set search_path = pg_catalog, ais, pg_temp as $$
declare
  before text := coalesce(current_setting('app.scope', true), '');
  iins text[] := ais.protected_iins();
  found uuid[];
begin
  if iins = '{}' then return '{}'; end if;
  perform set_config('app.scope', 'system', true);
  select coalesce(array_agg(c.id), '{}') into found from ais.cards c where c.iin = any (iins);
  perform set_config('app.scope', before, true);
  return found;
end $$;
--> statement-breakpoint
-- Whether the visitor may see the person with this IIN at all, before asking whether it is his region, centre or case.
create function ais.may_see(person_iin text) returns boolean language sql stable as $$
  select current_setting('app.scope', true) = 'system' or person_iin is null or person_iin <> all (ais.protected_iins())
$$;
--> statement-breakpoint
-- Holds every table of the AIS that knows a person, by IIN or by card, to it. Called at the end of every migration, so that no later table is forgotten.
-- Questions about openings are left out: their heads answer them without learning whose they are. The lists are asked once for a query, not for each row.
create function ais.protect_tables() returns void language plpgsql set search_path = pg_catalog, pg_temp as $$
declare t record;
begin
  for t in
    select c.relname as name, a.attname as col, a.atttypid as type, case when a.attname like '%iin' then 'protected_iins' else 'protected_cards' end as list
    from pg_class c join pg_attribute a on a.attrelid = c.oid and not a.attisdropped
    where c.relnamespace = 'ais'::regnamespace and c.relkind in ('r', 'p') and c.relrowsecurity
      and (a.attname in ('iin', 'subject_iin', 'card_id') or (c.relname = 'card_heads' and a.attname = 'id'))
      and c.relname not in ('protected_persons', 'opening_questions')
      and not exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'protected_' || a.attname)
  loop
    execute format(
      'create policy %I on ais.%I as restrictive for all to public using (current_setting(''app.scope'', true) = ''system'' or %I is null or %I <> all ((select ais.%I())::%s[]))',
      'protected_' || t.col, t.name, t.col, t.col, t.list, format_type(t.type, null));
  end loop;
end $$;
--> statement-breakpoint
select ais.protect_tables();
--> statement-breakpoint
do $$ declare t text; begin
  for t in select format('%I.%I', n.nspname, c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ('public', 'ais') and c.relrowsecurity and not c.relforcerowsecurity loop
    execute format('alter table %s force row level security', t);
  end loop;
end $$;
