CREATE INDEX "cases_open_by_due" ON "ais"."cases" USING btree (coalesce(due_at, 'infinity'::timestamptz),"id") WHERE closed_at is null;--> statement-breakpoint
CREATE INDEX "cases_closed" ON "ais"."cases" USING btree ("closed_at","id") WHERE closed_at is not null;--> statement-breakpoint
CREATE INDEX "cases_open_by_due" ON "cases" USING btree (coalesce(due_at, 'infinity'::timestamptz),"id") WHERE closed_at is null;--> statement-breakpoint
CREATE INDEX "cases_closed" ON "cases" USING btree ("closed_at","id") WHERE closed_at is not null;