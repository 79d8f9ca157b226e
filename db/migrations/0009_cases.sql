CREATE TABLE "ais"."case_acts" (
	"case_id" uuid NOT NULL,
	"act" text NOT NULL,
	"norm" integer NOT NULL,
	"started_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp with time zone,
	"actor_id" text NOT NULL,
	"automatic" boolean DEFAULT false NOT NULL,
	CONSTRAINT "case_acts_case_id_act_pk" PRIMARY KEY("case_id","act")
);
--> statement-breakpoint
ALTER TABLE "ais"."case_acts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "ais"."case_files" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"case_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"type" text NOT NULL,
	"size" integer NOT NULL,
	"sha256" text NOT NULL,
	"content" "bytea",
	"number" text,
	"expires_on" date,
	"check" text,
	"check_note" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"removed_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "ais"."case_files" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "ais"."case_steps" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"case_id" uuid NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"actor" text NOT NULL,
	"actor_id" text NOT NULL,
	"actor_name" text DEFAULT '' NOT NULL,
	"move" text NOT NULL,
	"from" text,
	"to" text NOT NULL,
	"note" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"due_before" timestamp with time zone,
	"due_after" timestamp with time zone,
	"ip" text
);
--> statement-breakpoint
ALTER TABLE "ais"."case_steps" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "ais"."cases" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"service" text NOT NULL,
	"version" integer NOT NULL,
	"number" text,
	"user_id" uuid,
	"iin" text,
	"name" text DEFAULT '' NOT NULL,
	"locale" text DEFAULT 'kk' NOT NULL,
	"employer_id" uuid,
	"region_code" text DEFAULT '' NOT NULL,
	"centre_id" text,
	"channel" text DEFAULT 'portal' NOT NULL,
	"filled_by" text,
	"filled_why" text,
	"state" text NOT NULL,
	"answers" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"timers" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"due_at" timestamp with time zone,
	"assignee_id" uuid,
	"assignee_name" text,
	"decision" jsonb,
	"checks" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"revision" integer DEFAULT 0 NOT NULL,
	"pending" text,
	"submitted_at" timestamp with time zone,
	"decided_at" timestamp with time zone,
	"closed_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "cases_number_unique" UNIQUE("number")
);
--> statement-breakpoint
ALTER TABLE "ais"."cases" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "case_acts" (
	"case_id" uuid NOT NULL,
	"act" text NOT NULL,
	"norm" integer NOT NULL,
	"started_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp with time zone,
	"actor_id" text NOT NULL,
	"automatic" boolean DEFAULT false NOT NULL,
	CONSTRAINT "case_acts_case_id_act_pk" PRIMARY KEY("case_id","act")
);
--> statement-breakpoint
ALTER TABLE "case_acts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "case_files" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"case_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"type" text NOT NULL,
	"size" integer NOT NULL,
	"sha256" text NOT NULL,
	"content" "bytea",
	"number" text,
	"expires_on" date,
	"check" text,
	"check_note" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"removed_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "case_files" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "case_steps" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"case_id" uuid NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"actor" text NOT NULL,
	"actor_id" text NOT NULL,
	"actor_name" text DEFAULT '' NOT NULL,
	"move" text NOT NULL,
	"from" text,
	"to" text NOT NULL,
	"note" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"due_before" timestamp with time zone,
	"due_after" timestamp with time zone,
	"ip" text
);
--> statement-breakpoint
ALTER TABLE "case_steps" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "cases" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"service" text NOT NULL,
	"version" integer NOT NULL,
	"number" text,
	"user_id" uuid,
	"iin" text,
	"name" text DEFAULT '' NOT NULL,
	"locale" text DEFAULT 'kk' NOT NULL,
	"employer_id" uuid,
	"region_code" text DEFAULT '' NOT NULL,
	"centre_id" text,
	"channel" text DEFAULT 'portal' NOT NULL,
	"filled_by" text,
	"filled_why" text,
	"state" text NOT NULL,
	"answers" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"timers" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"due_at" timestamp with time zone,
	"assignee_id" uuid,
	"assignee_name" text,
	"decision" jsonb,
	"checks" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"revision" integer DEFAULT 0 NOT NULL,
	"pending" text,
	"submitted_at" timestamp with time zone,
	"decided_at" timestamp with time zone,
	"closed_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "cases_number_unique" UNIQUE("number")
);
--> statement-breakpoint
ALTER TABLE "cases" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "staff_roles" ADD COLUMN "centre_id" text;--> statement-breakpoint
ALTER TABLE "ais"."case_acts" ADD CONSTRAINT "case_acts_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "ais"."cases"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ais"."case_files" ADD CONSTRAINT "case_files_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "ais"."cases"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ais"."case_steps" ADD CONSTRAINT "case_steps_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "ais"."cases"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_acts" ADD CONSTRAINT "case_acts_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_files" ADD CONSTRAINT "case_files_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_steps" ADD CONSTRAINT "case_steps_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "case_files_case_id_kind_index" ON "ais"."case_files" USING btree ("case_id","kind");--> statement-breakpoint
CREATE INDEX "case_steps_case_id_at_index" ON "ais"."case_steps" USING btree ("case_id","at");--> statement-breakpoint
CREATE INDEX "cases_user_id_service_index" ON "ais"."cases" USING btree ("user_id","service");--> statement-breakpoint
CREATE INDEX "cases_iin_service_index" ON "ais"."cases" USING btree ("iin","service");--> statement-breakpoint
CREATE INDEX "cases_centre_id_state_due_at_index" ON "ais"."cases" USING btree ("centre_id","state","due_at");--> statement-breakpoint
CREATE INDEX "cases_region_code_state_due_at_index" ON "ais"."cases" USING btree ("region_code","state","due_at");--> statement-breakpoint
CREATE INDEX "cases_assignee_id_due_at_index" ON "ais"."cases" USING btree ("assignee_id","due_at");--> statement-breakpoint
CREATE INDEX "case_files_case_id_kind_index" ON "case_files" USING btree ("case_id","kind");--> statement-breakpoint
CREATE INDEX "case_steps_case_id_at_index" ON "case_steps" USING btree ("case_id","at");--> statement-breakpoint
CREATE INDEX "cases_user_id_service_index" ON "cases" USING btree ("user_id","service");--> statement-breakpoint
CREATE INDEX "cases_iin_service_index" ON "cases" USING btree ("iin","service");--> statement-breakpoint
CREATE INDEX "cases_centre_id_state_due_at_index" ON "cases" USING btree ("centre_id","state","due_at");--> statement-breakpoint
CREATE INDEX "cases_region_code_state_due_at_index" ON "cases" USING btree ("region_code","state","due_at");--> statement-breakpoint
CREATE INDEX "cases_assignee_id_due_at_index" ON "cases" USING btree ("assignee_id","due_at");--> statement-breakpoint
CREATE POLICY "visible" ON "ais"."case_acts" AS PERMISSIVE FOR ALL TO public USING (current_setting('app.scope', true) = 'system' or exists (select 1 from "ais"."cases" c where c.id = case_id)) WITH CHECK (current_setting('app.scope', true) = 'system' or exists (select 1 from "ais"."cases" c where c.id = case_id));--> statement-breakpoint
CREATE POLICY "visible" ON "ais"."case_files" AS PERMISSIVE FOR ALL TO public USING (current_setting('app.scope', true) = 'system' or exists (select 1 from "ais"."cases" c where c.id = case_id)) WITH CHECK (current_setting('app.scope', true) = 'system' or exists (select 1 from "ais"."cases" c where c.id = case_id));--> statement-breakpoint
CREATE POLICY "visible" ON "ais"."case_steps" AS PERMISSIVE FOR ALL TO public USING (current_setting('app.scope', true) = 'system' or exists (select 1 from "ais"."cases" c where c.id = case_id)) WITH CHECK (current_setting('app.scope', true) = 'system' or exists (select 1 from "ais"."cases" c where c.id = case_id));--> statement-breakpoint
CREATE POLICY "visible" ON "ais"."cases" AS PERMISSIVE FOR ALL TO public USING (current_setting('app.scope', true) = 'system' or (current_setting('app.regions', true) = '*'
  or region_code = any (string_to_array(current_setting('app.regions', true), ','))
  or centre_id = any (string_to_array(current_setting('app.centres', true), ',')))) WITH CHECK (current_setting('app.scope', true) = 'system' or (current_setting('app.regions', true) = '*'
  or region_code = any (string_to_array(current_setting('app.regions', true), ','))
  or centre_id = any (string_to_array(current_setting('app.centres', true), ','))));--> statement-breakpoint
CREATE POLICY "visible" ON "case_acts" AS PERMISSIVE FOR ALL TO public USING (current_setting('app.scope', true) = 'system' or exists (select 1 from "cases" c where c.id = case_id)) WITH CHECK (current_setting('app.scope', true) = 'system' or exists (select 1 from "cases" c where c.id = case_id));--> statement-breakpoint
CREATE POLICY "visible" ON "case_files" AS PERMISSIVE FOR ALL TO public USING (current_setting('app.scope', true) = 'system' or exists (select 1 from "cases" c where c.id = case_id)) WITH CHECK (current_setting('app.scope', true) = 'system' or exists (select 1 from "cases" c where c.id = case_id));--> statement-breakpoint
CREATE POLICY "visible" ON "case_steps" AS PERMISSIVE FOR ALL TO public USING (current_setting('app.scope', true) = 'system' or exists (select 1 from "cases" c where c.id = case_id)) WITH CHECK (current_setting('app.scope', true) = 'system' or exists (select 1 from "cases" c where c.id = case_id));--> statement-breakpoint
CREATE POLICY "visible" ON "cases" AS PERMISSIVE FOR ALL TO public USING (current_setting('app.scope', true) = 'system' or user_id = nullif(current_setting('app.user_id', true), '')::uuid) WITH CHECK (current_setting('app.scope', true) = 'system' or user_id = nullif(current_setting('app.user_id', true), '')::uuid);--> statement-breakpoint
-- What happened to a case is only ever added.
revoke update, delete, truncate on case_steps from enbek_app;
--> statement-breakpoint
revoke update, delete, truncate on ais.case_steps from enbek_ais;
--> statement-breakpoint
update staff_roles set role = 'centre_specialist' where role = 'centre';
--> statement-breakpoint
-- Row-level security binds the owner as well.
do $$ declare t text; begin
  for t in select format('%I.%I', n.nspname, c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ('public', 'ais') and c.relrowsecurity and not c.relforcerowsecurity loop
    execute format('alter table %s force row level security', t);
  end loop;
end $$;
