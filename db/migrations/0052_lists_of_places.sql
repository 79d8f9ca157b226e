DROP INDEX "ais"."cases_centre_id_state_due_at_index";--> statement-breakpoint
DROP INDEX "ais"."cases_region_code_state_due_at_index";--> statement-breakpoint
DROP INDEX "cases_centre_id_state_due_at_index";--> statement-breakpoint
DROP INDEX "cases_region_code_state_due_at_index";--> statement-breakpoint
CREATE INDEX "episodes_open_in_centre" ON "ais"."episodes" USING btree ("centre_id","created_at","id") WHERE until is null;--> statement-breakpoint
CREATE INDEX "episodes_open_in_region" ON "ais"."episodes" USING btree ("region_code","created_at","id") WHERE until is null;--> statement-breakpoint
CREATE INDEX "cases_open_in_region" ON "ais"."cases" USING btree ("region_code",coalesce(due_at, 'infinity'::timestamptz),"id") WHERE closed_at is null;--> statement-breakpoint
CREATE INDEX "cases_open_in_centre" ON "ais"."cases" USING btree ("centre_id",coalesce(due_at, 'infinity'::timestamptz),"id") WHERE closed_at is null;--> statement-breakpoint
CREATE INDEX "cases_closed_in_region" ON "ais"."cases" USING btree ("region_code","closed_at","id") WHERE closed_at is not null;--> statement-breakpoint
CREATE INDEX "cases_closed_in_centre" ON "ais"."cases" USING btree ("centre_id","closed_at","id") WHERE closed_at is not null;--> statement-breakpoint
CREATE INDEX "cases_open_in_region" ON "cases" USING btree ("region_code",coalesce(due_at, 'infinity'::timestamptz),"id") WHERE closed_at is null;--> statement-breakpoint
CREATE INDEX "cases_open_in_centre" ON "cases" USING btree ("centre_id",coalesce(due_at, 'infinity'::timestamptz),"id") WHERE closed_at is null;--> statement-breakpoint
CREATE INDEX "cases_closed_in_region" ON "cases" USING btree ("region_code","closed_at","id") WHERE closed_at is not null;--> statement-breakpoint
CREATE INDEX "cases_closed_in_centre" ON "cases" USING btree ("centre_id","closed_at","id") WHERE closed_at is not null;--> statement-breakpoint
CREATE INDEX "measures_centre_id_updated_at_id_index" ON "ais"."measures" USING btree ("centre_id","updated_at","id");--> statement-breakpoint
CREATE INDEX "measures_region_code_updated_at_id_index" ON "ais"."measures" USING btree ("region_code","updated_at","id");--> statement-breakpoint
CREATE INDEX "visits_kept_in_centre" ON "ais"."visits" USING btree ("centre_id","due_on","id") WHERE state in ('done', 'excused');--> statement-breakpoint
CREATE INDEX "visits_kept_in_region" ON "ais"."visits" USING btree ("region_code","due_on","id") WHERE state in ('done', 'excused');--> statement-breakpoint
CREATE POLICY "visible_head" ON "ais"."episodes" AS PERMISSIVE FOR SELECT TO "enbek_ais_heads" USING ((current_setting('app.regions', true) = '*'
  or region_code = any (string_to_array(current_setting('app.regions', true), ','))
  or centre_id = any (string_to_array(current_setting('app.centres', true), ','))));
--> statement-breakpoint
-- They turn to the AIS's scope and back, which PostgreSQL refuses in the middle of a plan that is carried out by several processes: with so many rows that it
-- chooses such a plan, the lists of offers and visits failed.
alter function ais.protected_iins() parallel unsafe;
--> statement-breakpoint
alter function ais.protected_cards() parallel unsafe;
