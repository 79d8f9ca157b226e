CREATE TABLE "ais"."card_heads" (
	"id" uuid PRIMARY KEY NOT NULL,
	"region_code" text NOT NULL,
	"centre_id" text NOT NULL,
	"short_name" text NOT NULL,
	"masked_iin" text NOT NULL,
	"status" text NOT NULL,
	"number" text,
	"since" date
);
--> statement-breakpoint
ALTER TABLE "ais"."card_heads" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "ais"."card_openings" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"card_id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"staff_name" text NOT NULL,
	"session_id" text,
	"role" text NOT NULL,
	"region_code" text NOT NULL,
	"centre_id" text NOT NULL,
	"staff_centre_id" text,
	"purpose" text NOT NULL,
	"about" text,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "ais"."card_openings" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
DROP INDEX "ais"."cards_centre_id_last_name_index";--> statement-breakpoint
DROP INDEX "ais"."cards_region_code_last_name_index";--> statement-breakpoint
ALTER TABLE "ais"."cards" ADD COLUMN "place_code" text;--> statement-breakpoint
CREATE INDEX "card_heads_centre_id_status_id_index" ON "ais"."card_heads" USING btree ("centre_id","status","id");--> statement-breakpoint
CREATE INDEX "card_heads_region_code_status_id_index" ON "ais"."card_heads" USING btree ("region_code","status","id");--> statement-breakpoint
CREATE INDEX "card_openings_card_id_staff_id_expires_at_index" ON "ais"."card_openings" USING btree ("card_id","staff_id","expires_at");--> statement-breakpoint
CREATE INDEX "card_openings_card_id_at_index" ON "ais"."card_openings" USING btree ("card_id","at");--> statement-breakpoint
CREATE INDEX "cards_centre_id_index" ON "ais"."cards" USING btree ("centre_id");--> statement-breakpoint
CREATE INDEX "cards_last_name" ON "ais"."cards" USING btree (lower("last_name") text_pattern_ops);--> statement-breakpoint
CREATE POLICY "visible" ON "ais"."card_heads" AS PERMISSIVE FOR ALL TO public USING (current_setting('app.scope', true) = 'system' or (current_setting('app.regions', true) = '*'
  or region_code = any (string_to_array(current_setting('app.regions', true), ','))
  or centre_id = any (string_to_array(current_setting('app.centres', true), ',')))) WITH CHECK (current_setting('app.scope', true) = 'system' or (current_setting('app.regions', true) = '*'
  or region_code = any (string_to_array(current_setting('app.regions', true), ','))
  or centre_id = any (string_to_array(current_setting('app.centres', true), ','))));--> statement-breakpoint
CREATE POLICY "visible" ON "ais"."card_openings" AS PERMISSIVE FOR ALL TO public USING (current_setting('app.scope', true) = 'system' or (staff_id = nullif(current_setting('app.user_id', true), '')::uuid or (current_setting('app.regions', true) = '*'
  or region_code = any (string_to_array(current_setting('app.regions', true), ','))
  or centre_id = any (string_to_array(current_setting('app.centres', true), ','))))) WITH CHECK (current_setting('app.scope', true) = 'system' or (staff_id = nullif(current_setting('app.user_id', true), '')::uuid or (current_setting('app.regions', true) = '*'
  or region_code = any (string_to_array(current_setting('app.regions', true), ','))
  or centre_id = any (string_to_array(current_setting('app.centres', true), ',')))));--> statement-breakpoint
ALTER POLICY "visible" ON "ais"."cards" TO public USING (current_setting('app.scope', true) = 'system' or ((current_setting('app.regions', true) = '*'
  or region_code = any (string_to_array(current_setting('app.regions', true), ','))
  or centre_id = any (string_to_array(current_setting('app.centres', true), ','))) and exists (select 1 from "ais"."card_openings" o where o.card_id = cards.id
  and o.staff_id = nullif(current_setting('app.user_id', true), '')::uuid and o.expires_at > now()))) WITH CHECK (current_setting('app.scope', true) = 'system' or (current_setting('app.regions', true) = '*'
  or region_code = any (string_to_array(current_setting('app.regions', true), ','))
  or centre_id = any (string_to_array(current_setting('app.centres', true), ','))));--> statement-breakpoint
ALTER POLICY "visible" ON "ais"."episodes" TO public USING (current_setting('app.scope', true) = 'system' or exists (select 1 from "ais"."card_heads" h where h.id = card_id)) WITH CHECK (current_setting('app.scope', true) = 'system' or exists (select 1 from "ais"."card_heads" h where h.id = card_id));--> statement-breakpoint
-- What is known about a person stays; a newer fact only marks the earlier one. An opening is never taken back.
revoke update, delete, truncate on ais.card_facts, ais.card_openings from enbek_ais;
--> statement-breakpoint
grant update (superseded_at) on ais.card_facts to enbek_ais;
--> statement-breakpoint
revoke delete, truncate on ais.cards, ais.card_heads, ais.episodes from enbek_ais;
--> statement-breakpoint
create trigger card_openings_is_append_only before update or delete or truncate on ais.card_openings execute function refuse_change();
--> statement-breakpoint
-- Numbers of registrations: one row of numbers for the country, so that none is given twice.
create sequence ais.episode_numbers;
--> statement-breakpoint
grant usage on sequence ais.episode_numbers to enbek_ais;
--> statement-breakpoint
-- The head of a card follows the card and its episodes.
create function ais.refresh_card_head() returns trigger language plpgsql set search_path = pg_catalog, ais, pg_temp as $$
begin
  insert into ais.card_heads (id, region_code, centre_id, short_name, masked_iin, status, number, since)
  select c.id, c.region_code, c.centre_id,
    c.last_name || ' ' || left(c.first_name, 1) || '.' || coalesce(' ' || left(nullif(c.middle_name, ''), 1) || '.', ''),
    '••••••' || right(c.iin, 6),
    coalesce(e.kind, case when exists (select from ais.episodes p where p.card_id = c.id) then 'ended' else 'none' end), e.number, e.since
  from ais.cards c
  left join lateral (
    select o.kind, o.number, o.since from ais.episodes o where o.card_id = c.id and o.until is null order by o.kind desc limit 1) e on true
  where c.id = (to_jsonb(new) ->> tg_argv[0])::uuid
  on conflict (id) do update set region_code = excluded.region_code, centre_id = excluded.centre_id, short_name = excluded.short_name,
    masked_iin = excluded.masked_iin, status = excluded.status, number = excluded.number, since = excluded.since;
  return null;
end $$;
--> statement-breakpoint
create trigger cards_have_heads after insert or update on ais.cards for each row execute function ais.refresh_card_head('id');
--> statement-breakpoint
create trigger episodes_change_heads after insert or update on ais.episodes for each row execute function ais.refresh_card_head('card_id');
--> statement-breakpoint
do $$ declare t text; begin
  for t in select format('%I.%I', n.nspname, c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ('public', 'ais') and c.relrowsecurity and not c.relforcerowsecurity loop
    execute format('alter table %s force row level security', t);
  end loop;
end $$;
