CREATE TABLE "access_domains" (
	"domain" text PRIMARY KEY NOT NULL,
	"changed_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "access_links" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "access_links" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "access_systems" (
	"code" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"owner" text NOT NULL,
	"changed_by" uuid,
	"changed_at" timestamp with time zone,
	CONSTRAINT "system_code" CHECK ("access_systems"."code" ~ '^\d{1,2}$')
);
--> statement-breakpoint
ALTER TABLE "ais"."cases" ADD COLUMN "desk" text DEFAULT 'centres' NOT NULL;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "desk" text DEFAULT 'centres' NOT NULL;--> statement-breakpoint
ALTER TABLE "access_links" ADD CONSTRAINT "access_links_user_id_users_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "access_links_user_id_index" ON "access_links" USING btree ("user_id");--> statement-breakpoint
CREATE POLICY "visible" ON "access_links" AS PERMISSIVE FOR ALL TO public USING (current_setting('app.scope', true) = 'system' or current_setting('app.scope', true) = 'system') WITH CHECK (current_setting('app.scope', true) = 'system' or current_setting('app.scope', true) = 'system');--> statement-breakpoint
ALTER POLICY "visible" ON "ais"."cases" TO public USING (current_setting('app.scope', true) = 'system' or (case when desk = 'centres' then (current_setting('app.regions', true) = '*'
  or region_code = any (string_to_array(current_setting('app.regions', true), ','))
  or centre_id = any (string_to_array(current_setting('app.centres', true), ',')))
  else filled_by = current_setting('app.user_id', true) or desk = any (string_to_array(current_setting('app.desks', true), ',')) end)) WITH CHECK (current_setting('app.scope', true) = 'system' or (case when desk = 'centres' then (current_setting('app.regions', true) = '*'
  or region_code = any (string_to_array(current_setting('app.regions', true), ','))
  or centre_id = any (string_to_array(current_setting('app.centres', true), ',')))
  else filled_by = current_setting('app.user_id', true) or desk = any (string_to_array(current_setting('app.desks', true), ',')) end));--> statement-breakpoint
grant select on access_systems, access_domains to enbek_ais;
--> statement-breakpoint
revoke delete, truncate on access_systems from enbek_app;
--> statement-breakpoint
-- A349-24: out of frozen, blocked and ended leads only another access application, whoever writes.
create function staff_account_returns() returns trigger language plpgsql as $$
begin
  if old.state in ('frozen', 'blocked', 'ended') and new.state in ('issued', 'active')
     and (new.case_id is null or new.case_id is not distinct from old.case_id) then
    raise exception 'A staff account returns only by a new access application (A349-24)' using errcode = 'check_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger staff_account_returns before update on staff_accounts for each row execute function staff_account_returns();
--> statement-breakpoint
do $$ declare t text; begin
  for t in select format('%I.%I', n.nspname, c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ('public', 'ais') and c.relrowsecurity and not c.relforcerowsecurity loop
    execute format('alter table %s force row level security', t);
  end loop;
end $$;
