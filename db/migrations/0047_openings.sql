CREATE TABLE "ais"."openings" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"kind" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"iin" text,
	"staff_id" uuid NOT NULL,
	"staff_name" text NOT NULL,
	"session_id" text,
	"role" text NOT NULL,
	"region_code" text NOT NULL,
	"centre_id" text,
	"staff_centre_id" text,
	"purpose" text NOT NULL,
	"about" text,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "ais"."openings" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "card_opening_copies" ADD COLUMN "kind" text DEFAULT 'card' NOT NULL;--> statement-breakpoint
CREATE INDEX "openings_subject_id_staff_id_expires_at_index" ON "ais"."openings" USING btree ("subject_id","staff_id","expires_at");--> statement-breakpoint
CREATE INDEX "openings_subject_id_at_index" ON "ais"."openings" USING btree ("subject_id","at");--> statement-breakpoint
CREATE INDEX "openings_iin_staff_id_expires_at_index" ON "ais"."openings" USING btree ("iin","staff_id","expires_at");--> statement-breakpoint
CREATE INDEX "openings_staff_id_at_index" ON "ais"."openings" USING btree ("staff_id","at");--> statement-breakpoint
ALTER TABLE "ais"."opening_questions" DROP COLUMN "card_id";--> statement-breakpoint
CREATE POLICY "opened" ON "ais"."resumes" AS RESTRICTIVE FOR ALL TO "enbek_ais" USING (current_setting('app.scope', true) = 'system' or exists (select 1 from "ais"."openings" o where o.kind = 'card' and o.iin = resumes.iin and o.staff_id = nullif(current_setting('app.user_id', true), '')::uuid
  and o.session_id is not distinct from nullif(current_setting('app.session', true), '') and o.expires_at > now()));--> statement-breakpoint
CREATE POLICY "opened" ON "ais"."cards" AS RESTRICTIVE FOR ALL TO "enbek_ais" USING (current_setting('app.scope', true) = 'system' or exists (select 1 from "ais"."openings" o where o.kind = 'card' and o.subject_id = cards.id and o.staff_id = nullif(current_setting('app.user_id', true), '')::uuid
  and o.session_id is not distinct from nullif(current_setting('app.session', true), '') and o.expires_at > now()));--> statement-breakpoint
CREATE POLICY "opened" ON "ais"."cases" AS RESTRICTIVE FOR ALL TO "enbek_ais" USING (current_setting('app.scope', true) = 'system' or (desk <> 'centres' or exists (select 1 from "ais"."openings" o where o.kind = 'case' and o.subject_id = cases.id and o.staff_id = nullif(current_setting('app.user_id', true), '')::uuid
  and o.session_id is not distinct from nullif(current_setting('app.session', true), '') and o.expires_at > now())));--> statement-breakpoint
CREATE POLICY "opened" ON "ais"."corrections" AS RESTRICTIVE FOR ALL TO "enbek_ais" USING (current_setting('app.scope', true) = 'system' or (exists (select 1 from "ais"."openings" o where o.kind = 'correction' and o.subject_id = corrections.id and o.staff_id = nullif(current_setting('app.user_id', true), '')::uuid
  and o.session_id is not distinct from nullif(current_setting('app.session', true), '') and o.expires_at > now()) or exists (select 1 from "ais"."openings" o where o.kind = 'card' and o.subject_id = card_id and o.staff_id = nullif(current_setting('app.user_id', true), '')::uuid
  and o.session_id is not distinct from nullif(current_setting('app.session', true), '') and o.expires_at > now())));--> statement-breakpoint
CREATE POLICY "opened" ON "ais"."documents" AS RESTRICTIVE FOR ALL TO "enbek_ais" USING (current_setting('app.scope', true) = 'system' or (exists (select 1 from "ais"."cases" c where c.id = case_id) or exists (select 1 from "ais"."openings" o where o.kind = 'card' and o.iin = subject_iin and o.staff_id = nullif(current_setting('app.user_id', true), '')::uuid
  and o.session_id is not distinct from nullif(current_setting('app.session', true), '') and o.expires_at > now())));--> statement-breakpoint
CREATE POLICY "opened" ON "ais"."measures" AS RESTRICTIVE FOR ALL TO "enbek_ais" USING (current_setting('app.scope', true) = 'system' or exists (select 1 from "ais"."openings" o where o.kind = 'card' and o.subject_id = card_id and o.staff_id = nullif(current_setting('app.user_id', true), '')::uuid
  and o.session_id is not distinct from nullif(current_setting('app.session', true), '') and o.expires_at > now()));--> statement-breakpoint
CREATE POLICY "opened" ON "ais"."offers" AS RESTRICTIVE FOR ALL TO "enbek_ais" USING (current_setting('app.scope', true) = 'system' or exists (select 1 from "ais"."openings" o where o.kind = 'card' and o.subject_id = card_id and o.staff_id = nullif(current_setting('app.user_id', true), '')::uuid
  and o.session_id is not distinct from nullif(current_setting('app.session', true), '') and o.expires_at > now()));--> statement-breakpoint
CREATE POLICY "opened" ON "ais"."deregistrations" AS RESTRICTIVE FOR ALL TO "enbek_ais" USING (current_setting('app.scope', true) = 'system' or exists (select 1 from "ais"."openings" o where o.kind = 'card' and o.subject_id = card_id and o.staff_id = nullif(current_setting('app.user_id', true), '')::uuid
  and o.session_id is not distinct from nullif(current_setting('app.session', true), '') and o.expires_at > now()));--> statement-breakpoint
CREATE POLICY "opened" ON "ais"."unemployment_proposals" AS RESTRICTIVE FOR ALL TO "enbek_ais" USING (current_setting('app.scope', true) = 'system' or exists (select 1 from "ais"."openings" o where o.kind = 'card' and o.subject_id = card_id and o.staff_id = nullif(current_setting('app.user_id', true), '')::uuid
  and o.session_id is not distinct from nullif(current_setting('app.session', true), '') and o.expires_at > now()));--> statement-breakpoint
CREATE POLICY "opened" ON "ais"."visits" AS RESTRICTIVE FOR ALL TO "enbek_ais" USING (current_setting('app.scope', true) = 'system' or exists (select 1 from "ais"."openings" o where o.kind = 'card' and o.subject_id = card_id and o.staff_id = nullif(current_setting('app.user_id', true), '')::uuid
  and o.session_id is not distinct from nullif(current_setting('app.session', true), '') and o.expires_at > now()));--> statement-breakpoint
CREATE POLICY "visible" ON "ais"."openings" AS PERMISSIVE FOR ALL TO public USING (current_setting('app.scope', true) = 'system' or staff_id = nullif(current_setting('app.user_id', true), '')::uuid or (current_setting('app.regions', true) = '*'
  or region_code = any (string_to_array(current_setting('app.regions', true), ','))
  or centre_id = any (string_to_array(current_setting('app.centres', true), ',')))) WITH CHECK (current_setting('app.scope', true) = 'system' or staff_id = nullif(current_setting('app.user_id', true), '')::uuid);--> statement-breakpoint
ALTER POLICY "visible" ON "ais"."cards" TO public USING (current_setting('app.scope', true) = 'system' or (current_setting('app.regions', true) = '*'
  or region_code = any (string_to_array(current_setting('app.regions', true), ','))
  or centre_id = any (string_to_array(current_setting('app.centres', true), ',')))) WITH CHECK (current_setting('app.scope', true) = 'system' or (current_setting('app.regions', true) = '*'
  or region_code = any (string_to_array(current_setting('app.regions', true), ','))
  or centre_id = any (string_to_array(current_setting('app.centres', true), ','))));--> statement-breakpoint
-- What was opened until now stays in the journal.
do $$ begin
  perform set_config('app.scope', 'system', true);
  insert into ais.openings (id, kind, subject_id, iin, staff_id, staff_name, session_id, role, region_code, centre_id, staff_centre_id, purpose, about, at, expires_at)
  select o.id, 'card', o.card_id, (select c.iin from ais.cards c where c.id = o.card_id), o.staff_id, o.staff_name, o.session_id, o.role, o.region_code,
    o.centre_id, o.staff_centre_id, o.purpose, o.about, o.at, o.expires_at
  from ais.card_openings o;
  perform set_config('app.scope', '', true);
end $$;
--> statement-breakpoint
-- An opening is never taken back.
revoke update, delete, truncate on ais.openings from enbek_ais;
--> statement-breakpoint
revoke insert on ais.card_openings from enbek_ais;
--> statement-breakpoint
select seal_journal('ais.openings');
--> statement-breakpoint
-- An opening tells the truth whoever writes it: one's own browser, the person whose it is, now, and for no longer than a working day.
create function ais.check_opening() returns trigger language plpgsql security definer set search_path = pg_catalog, ais, pg_temp as $$
declare before text := coalesce(current_setting('app.scope', true), ''); person text;
begin
  if before = 'system' then return new; end if;
  if new.staff_id::text is distinct from current_setting('app.user_id', true)
    or new.session_id is distinct from nullif(current_setting('app.session', true), '') then
    raise exception 'an opening of somebody else' using errcode = 'insufficient_privilege';
  end if;
  if new.expires_at > now() + interval '16 hours' then
    raise exception 'an opening for longer than a working day' using errcode = 'check_violation';
  end if;
  new.at := now();
  perform set_config('app.scope', 'system', true);
  if new.kind = 'card' then select c.iin into person from ais.cards c where c.id = new.subject_id;
  elsif new.kind = 'correction' then select c.iin into person from ais.corrections c where c.id = new.subject_id;
  else select coalesce((select c.iin from ais.cases c where c.id = new.subject_id), new.iin) into person; end if;
  perform set_config('app.scope', before, true);
  if person is distinct from new.iin then
    raise exception 'an opening of another person' using errcode = 'check_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger openings_are_true before insert on ais.openings for each row execute function ais.check_opening();
--> statement-breakpoint
-- Heads: what is shown before anything is opened. The role behind the views may read these columns and nothing else, and is held to region and centre.
do $$ begin
  if not exists (select from pg_roles where rolname = 'enbek_ais_heads') then create role enbek_ais_heads nologin; end if;
exception when duplicate_object or unique_violation then null;
end $$;
--> statement-breakpoint
do $$ begin execute format('grant enbek_ais_heads to %I', current_user); end $$;
--> statement-breakpoint
grant usage on schema ais to enbek_ais_heads;
--> statement-breakpoint
grant select (id, service, desk, number, region_code, centre_id, channel, state, timers, due_at, assignee_id, assignee_name, filled_by, submitted_at, closed_at,
  updated_at, name, iin) on ais.cases to enbek_ais_heads;
--> statement-breakpoint
grant select (id, card_id, vacancy_id, region_code, centre_id, origin, state, vacancy, due_at, created_at, updated_at) on ais.offers to enbek_ais_heads;
--> statement-breakpoint
grant select (id, number, card_id, region_code, centre_id, kind, subsidy, state, terms, due_at, updated_at) on ais.measures to enbek_ais_heads;
--> statement-breakpoint
grant select (id, card_id, region_code, centre_id, state, since) on ais.unemployment_proposals to enbek_ais_heads;
--> statement-breakpoint
grant select (id, card_id, region_code, centre_id, due_on, state) on ais.visits to enbek_ais_heads;
--> statement-breakpoint
grant select (id, card_id, region_code, centre_id, ground, state, explain_by, explained_at) on ais.deregistrations to enbek_ais_heads;
--> statement-breakpoint
grant select (id, number, state, region_code, centre_id, card_id, record, field, iin, created_at) on ais.corrections to enbek_ais_heads;
--> statement-breakpoint
create view ais.case_heads as
select id, service, number, region_code, centre_id, channel, state, timers, due_at, assignee_id, assignee_name, submitted_at, closed_at, updated_at,
  btrim(split_part(name, ' ', 1) || coalesce(' ' || left(nullif(split_part(name, ' ', 2), ''), 1) || '.', '')
    || coalesce(' ' || left(nullif(split_part(name, ' ', 3), ''), 1) || '.', '')) as short_name,
  '••••••' || right(iin, 6) as masked_iin
from ais.cases where desk = 'centres';
--> statement-breakpoint
create view ais.offer_heads as
select id, card_id, vacancy_id, region_code, centre_id, origin, state, vacancy ->> 'titleKk' as title_kk, vacancy ->> 'titleRu' as title_ru, due_at, created_at,
  updated_at
from ais.offers;
--> statement-breakpoint
create view ais.measure_heads as
select id, number, card_id, region_code, centre_id, kind, subsidy, state, terms ->> 'provider' as provider, due_at, updated_at from ais.measures;
--> statement-breakpoint
create view ais.proposal_heads as select id, card_id, region_code, centre_id, state, since from ais.unemployment_proposals;
--> statement-breakpoint
create view ais.visit_heads as select id, card_id, region_code, centre_id, due_on, state from ais.visits;
--> statement-breakpoint
create view ais.draft_heads as select id, card_id, region_code, centre_id, ground, state, explain_by, explained_at from ais.deregistrations;
--> statement-breakpoint
create view ais.correction_heads as
select id, number, state, region_code, centre_id, card_id, record, field, '••••••' || right(iin, 6) as masked_iin, created_at from ais.corrections;
--> statement-breakpoint
grant create on schema ais to enbek_ais_heads;
--> statement-breakpoint
do $$ declare v text; begin
  foreach v in array array['case', 'offer', 'measure', 'proposal', 'visit', 'draft', 'correction'] loop
    execute format('revoke all on ais.%I from enbek_ais', v || '_heads');
    execute format('grant select on ais.%I to enbek_ais', v || '_heads');
    execute format('alter view ais.%I owner to enbek_ais_heads', v || '_heads');
  end loop;
end $$;
--> statement-breakpoint
revoke create on schema ais from enbek_ais_heads;
--> statement-breakpoint
select ais.protect_tables();
--> statement-breakpoint
do $$ declare t text; begin
  for t in select format('%I.%I', n.nspname, c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ('public', 'ais') and c.relrowsecurity and not c.relforcerowsecurity loop
    execute format('alter table %s force row level security', t);
  end loop;
end $$;
