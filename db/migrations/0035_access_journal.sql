CREATE TABLE "access_journal" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" bigint NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"region_code" text NOT NULL,
	"outgoing_number" text,
	"outgoing_on" date,
	"incoming_number" text,
	"incoming_on" date,
	"systems" jsonb NOT NULL,
	"registered_on" date NOT NULL,
	"issued_on" date NOT NULL,
	"ground" jsonb NOT NULL,
	"administrator" text NOT NULL,
	"note" jsonb,
	"way" text NOT NULL,
	"case_id" uuid,
	"account_id" uuid NOT NULL,
	"administrator_id" text NOT NULL,
	CONSTRAINT "access_journal_number_unique" UNIQUE("number")
);
--> statement-breakpoint
CREATE TABLE "access_history" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"user_id" uuid NOT NULL,
	"what" text NOT NULL,
	"value" text NOT NULL,
	"region_code" text,
	"centre_id" text,
	"case_id" uuid,
	"since" timestamp with time zone NOT NULL,
	"until" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "access_history" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "data_incident_steps" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"incident_id" uuid NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"kind" text NOT NULL,
	"to" text,
	"told" text,
	"told_at" timestamp with time zone,
	"words" text DEFAULT '' NOT NULL,
	"by_id" uuid NOT NULL,
	"by_name" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "data_incident_steps" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "data_incidents" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"number" integer GENERATED ALWAYS AS IDENTITY (sequence name "data_incidents_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"found_at" timestamp with time zone NOT NULL,
	"began_at" timestamp with time zone,
	"source" text NOT NULL,
	"what" text NOT NULL,
	"kinds" text[] NOT NULL,
	"persons" integer,
	"state" text DEFAULT 'open' NOT NULL,
	"timer" jsonb NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"created_by" uuid NOT NULL,
	"created_by_name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "data_incidents_number_unique" UNIQUE("number")
);
--> statement-breakpoint
ALTER TABLE "data_incidents" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "data_requests" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"number" integer GENERATED ALWAYS AS IDENTITY (sequence name "data_requests_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"user_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"words" text DEFAULT '' NOT NULL,
	"timer" jsonb NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"state" text DEFAULT 'received' NOT NULL,
	"kept" text[] DEFAULT '{}'::text[] NOT NULL,
	"ground" text,
	"note" text,
	"decided_at" timestamp with time zone,
	"decided_by" uuid,
	"decided_by_name" text,
	"lifted_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "data_requests_number_unique" UNIQUE("number")
);
--> statement-breakpoint
ALTER TABLE "data_requests" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "ais"."hidden_cards" (
	"card_id" uuid PRIMARY KEY NOT NULL,
	"since" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "iin_reveals" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"staff_id" uuid NOT NULL,
	"session_id" text,
	"kind" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"until" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "iin_reveals" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "ais"."processing_blocks" (
	"iin" text PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"lifted_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "ais"."processing_blocks" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "data_incident_steps" ADD CONSTRAINT "data_incident_steps_incident_id_data_incidents_id_fk" FOREIGN KEY ("incident_id") REFERENCES "public"."data_incidents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "data_requests" ADD CONSTRAINT "data_requests_user_id_users_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "access_journal_account_id_index" ON "access_journal" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "access_journal_region_code_number_index" ON "access_journal" USING btree ("region_code","number");--> statement-breakpoint
CREATE INDEX "access_history_user_id_what_index" ON "access_history" USING btree ("user_id","what");--> statement-breakpoint
CREATE INDEX "access_history_what_since_index" ON "access_history" USING btree ("what","since");--> statement-breakpoint
CREATE INDEX "data_incident_steps_incident_id_at_index" ON "data_incident_steps" USING btree ("incident_id","at");--> statement-breakpoint
CREATE INDEX "data_incidents_state_due_at_index" ON "data_incidents" USING btree ("state","due_at");--> statement-breakpoint
CREATE UNIQUE INDEX "data_requests_waiting" ON "data_requests" USING btree ("user_id","kind") WHERE state = 'received';--> statement-breakpoint
CREATE INDEX "data_requests_user_id_index" ON "data_requests" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "data_requests_state_due_at_index" ON "data_requests" USING btree ("state","due_at");--> statement-breakpoint
CREATE INDEX "iin_reveals_staff_id_until_index" ON "iin_reveals" USING btree ("staff_id","until");--> statement-breakpoint
CREATE POLICY "visible" ON "access_history" AS PERMISSIVE FOR ALL TO public USING (current_setting('app.scope', true) = 'system' or user_id = nullif(current_setting('app.user_id', true), '')::uuid) WITH CHECK (current_setting('app.scope', true) = 'system' or user_id = nullif(current_setting('app.user_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "visible" ON "data_incident_steps" AS PERMISSIVE FOR ALL TO public USING (current_setting('app.scope', true) = 'system' or current_setting('app.scope', true) = 'system') WITH CHECK (current_setting('app.scope', true) = 'system' or current_setting('app.scope', true) = 'system');--> statement-breakpoint
CREATE POLICY "visible" ON "data_incidents" AS PERMISSIVE FOR ALL TO public USING (current_setting('app.scope', true) = 'system' or current_setting('app.scope', true) = 'system') WITH CHECK (current_setting('app.scope', true) = 'system' or current_setting('app.scope', true) = 'system');--> statement-breakpoint
CREATE POLICY "visible" ON "data_requests" AS PERMISSIVE FOR ALL TO public USING (current_setting('app.scope', true) = 'system' or user_id = nullif(current_setting('app.user_id', true), '')::uuid) WITH CHECK (current_setting('app.scope', true) = 'system' or user_id = nullif(current_setting('app.user_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "visible" ON "iin_reveals" AS PERMISSIVE FOR ALL TO public USING (current_setting('app.scope', true) = 'system' or staff_id = nullif(current_setting('app.user_id', true), '')::uuid) WITH CHECK (current_setting('app.scope', true) = 'system' or staff_id = nullif(current_setting('app.user_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "visible" ON "ais"."processing_blocks" AS PERMISSIVE FOR ALL TO public USING (current_setting('app.scope', true) = 'system' or current_setting('app.scope', true) = 'system') WITH CHECK (current_setting('app.scope', true) = 'system' or current_setting('app.scope', true) = 'system');--> statement-breakpoint
-- Journal of form 2 (A349-20): only ever added to; number and moment are the database's, so that nobody chooses them.
create function next_of_access_journal() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('access journal', 0));
  select coalesce(max(number), 0) + 1 into new.number from access_journal;
  new.at := now();
  return new;
end $$;
--> statement-breakpoint
create trigger access_journal_number before insert on access_journal for each row execute function next_of_access_journal();
--> statement-breakpoint
create trigger access_journal_is_append_only before update or delete or truncate on access_journal execute function refuse_change();
--> statement-breakpoint
revoke update, delete, truncate on access_journal from enbek_app;
--> statement-breakpoint
grant insert on access_journal to enbek_ais;
--> statement-breakpoint
-- Row-level security binds the owner as well.
do $$ declare t text; begin
  for t in select format('%I.%I', n.nspname, c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ('public', 'ais') and c.relrowsecurity and not c.relforcerowsecurity loop
    execute format('alter table %s force row level security', t);
  end loop;
end $$;
