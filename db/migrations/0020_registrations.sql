CREATE TABLE "card_opening_copies" (
	"id" uuid PRIMARY KEY NOT NULL,
	"iin" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"role" text NOT NULL,
	"centre_id" text,
	"region_code" text,
	"purpose" text NOT NULL,
	"about" text
);
--> statement-breakpoint
ALTER TABLE "card_opening_copies" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "registered_resumes" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"iin" text NOT NULL,
	"state" text NOT NULL,
	"title" text NOT NULL,
	"occupation_codes" text[] DEFAULT '{}' NOT NULL,
	"region_code" text,
	"pay_from" integer,
	"schedules" text[] DEFAULT '{}' NOT NULL,
	"education_level" text,
	"experience_months" integer DEFAULT 0 NOT NULL,
	"skills" text[] DEFAULT '{}' NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "registered_resumes_iin_unique" UNIQUE("iin")
);
--> statement-breakpoint
ALTER TABLE "registered_resumes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "registrations" (
	"number" text PRIMARY KEY NOT NULL,
	"iin" text NOT NULL,
	"kind" text NOT NULL,
	"state" text NOT NULL,
	"centre_id" text NOT NULL,
	"region_code" text NOT NULL,
	"since" date NOT NULL,
	"until" date,
	"ground" text,
	"ground_text" text,
	"next_on" date,
	"publish_consent" boolean DEFAULT false NOT NULL,
	"visits" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"drafts" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"pending" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"version" bigint NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "registrations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "ais"."deregistrations" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"card_id" uuid NOT NULL,
	"episode_id" uuid NOT NULL,
	"region_code" text NOT NULL,
	"centre_id" text NOT NULL,
	"ground" text NOT NULL,
	"evidence" jsonb NOT NULL,
	"state" text DEFAULT 'explaining' NOT NULL,
	"timer" jsonb NOT NULL,
	"explain_by" timestamp with time zone NOT NULL,
	"explanation" text,
	"explained_at" timestamp with time zone,
	"file_name" text,
	"file_type" text,
	"file" "bytea",
	"drafted_by" text NOT NULL,
	"drafted_by_name" text DEFAULT '' NOT NULL,
	"decided_by" text,
	"decided_by_name" text,
	"decided_at" timestamp with time zone,
	"decision_text" text,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "ais"."deregistrations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "ais"."unemployment_proposals" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"card_id" uuid NOT NULL,
	"episode_id" uuid NOT NULL,
	"region_code" text NOT NULL,
	"centre_id" text NOT NULL,
	"state" text DEFAULT 'proposed' NOT NULL,
	"since" date NOT NULL,
	"rules" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"confirmed_by" text,
	"confirmed_by_name" text,
	"confirmed_at" timestamp with time zone,
	"decided_by" text,
	"decided_by_name" text,
	"decided_at" timestamp with time zone,
	"reason" text,
	"unemployed_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "ais"."unemployment_proposals" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "ais"."visits" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"card_id" uuid NOT NULL,
	"episode_id" uuid NOT NULL,
	"region_code" text NOT NULL,
	"centre_id" text NOT NULL,
	"due_on" date NOT NULL,
	"state" text DEFAULT 'due' NOT NULL,
	"mode" text,
	"done_at" timestamp with time zone,
	"reason" text,
	"marked_by" text,
	"marked_by_name" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "ais"."visits" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "resumes" ADD COLUMN "origin" text DEFAULT 'own' NOT NULL;--> statement-breakpoint
ALTER TABLE "ais"."deregistrations" ADD CONSTRAINT "deregistrations_card_id_cards_id_fk" FOREIGN KEY ("card_id") REFERENCES "ais"."cards"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ais"."deregistrations" ADD CONSTRAINT "deregistrations_episode_id_episodes_id_fk" FOREIGN KEY ("episode_id") REFERENCES "ais"."episodes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ais"."unemployment_proposals" ADD CONSTRAINT "unemployment_proposals_card_id_cards_id_fk" FOREIGN KEY ("card_id") REFERENCES "ais"."cards"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ais"."unemployment_proposals" ADD CONSTRAINT "unemployment_proposals_episode_id_episodes_id_fk" FOREIGN KEY ("episode_id") REFERENCES "ais"."episodes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ais"."visits" ADD CONSTRAINT "visits_card_id_cards_id_fk" FOREIGN KEY ("card_id") REFERENCES "ais"."cards"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ais"."visits" ADD CONSTRAINT "visits_episode_id_episodes_id_fk" FOREIGN KEY ("episode_id") REFERENCES "ais"."episodes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "card_opening_copies_iin_at_index" ON "card_opening_copies" USING btree ("iin","at");--> statement-breakpoint
CREATE INDEX "registered_resumes_state_updated_at_index" ON "registered_resumes" USING btree ("state","updated_at");--> statement-breakpoint
CREATE INDEX "registrations_iin_since_index" ON "registrations" USING btree ("iin","since");--> statement-breakpoint
CREATE UNIQUE INDEX "deregistrations_open" ON "ais"."deregistrations" USING btree ("episode_id","ground") WHERE state in ('explaining');--> statement-breakpoint
CREATE INDEX "deregistrations_centre_id_state_explain_by_id_index" ON "ais"."deregistrations" USING btree ("centre_id","state","explain_by","id");--> statement-breakpoint
CREATE INDEX "deregistrations_region_code_state_explain_by_id_index" ON "ais"."deregistrations" USING btree ("region_code","state","explain_by","id");--> statement-breakpoint
CREATE INDEX "deregistrations_card_id_index" ON "ais"."deregistrations" USING btree ("card_id");--> statement-breakpoint
CREATE UNIQUE INDEX "proposals_open" ON "ais"."unemployment_proposals" USING btree ("episode_id") WHERE state in ('proposed', 'confirmed');--> statement-breakpoint
CREATE INDEX "unemployment_proposals_centre_id_state_id_index" ON "ais"."unemployment_proposals" USING btree ("centre_id","state","id");--> statement-breakpoint
CREATE INDEX "unemployment_proposals_region_code_state_id_index" ON "ais"."unemployment_proposals" USING btree ("region_code","state","id");--> statement-breakpoint
CREATE INDEX "unemployment_proposals_card_id_index" ON "ais"."unemployment_proposals" USING btree ("card_id");--> statement-breakpoint
CREATE UNIQUE INDEX "visits_due" ON "ais"."visits" USING btree ("episode_id") WHERE state = 'due';--> statement-breakpoint
CREATE INDEX "visits_centre_id_state_due_on_id_index" ON "ais"."visits" USING btree ("centre_id","state","due_on","id");--> statement-breakpoint
CREATE INDEX "visits_region_code_state_due_on_id_index" ON "ais"."visits" USING btree ("region_code","state","due_on","id");--> statement-breakpoint
CREATE INDEX "visits_card_id_due_on_index" ON "ais"."visits" USING btree ("card_id","due_on");--> statement-breakpoint
CREATE POLICY "visible" ON "card_opening_copies" AS PERMISSIVE FOR ALL TO public USING (current_setting('app.scope', true) = 'system' or iin = (select p.iin from people p where p.user_id = nullif(current_setting('app.user_id', true), '')::uuid)) WITH CHECK (current_setting('app.scope', true) = 'system');--> statement-breakpoint
CREATE POLICY "visible" ON "registered_resumes" AS PERMISSIVE FOR ALL TO public USING (current_setting('app.scope', true) = 'system' or iin = (select p.iin from people p where p.user_id = nullif(current_setting('app.user_id', true), '')::uuid)) WITH CHECK (current_setting('app.scope', true) = 'system');--> statement-breakpoint
CREATE POLICY "visible" ON "registrations" AS PERMISSIVE FOR ALL TO public USING (current_setting('app.scope', true) = 'system' or iin = (select p.iin from people p where p.user_id = nullif(current_setting('app.user_id', true), '')::uuid)) WITH CHECK (current_setting('app.scope', true) = 'system');--> statement-breakpoint
CREATE POLICY "visible" ON "ais"."deregistrations" AS PERMISSIVE FOR ALL TO public USING (current_setting('app.scope', true) = 'system' or (current_setting('app.regions', true) = '*'
  or region_code = any (string_to_array(current_setting('app.regions', true), ','))
  or centre_id = any (string_to_array(current_setting('app.centres', true), ',')))) WITH CHECK (current_setting('app.scope', true) = 'system' or (current_setting('app.regions', true) = '*'
  or region_code = any (string_to_array(current_setting('app.regions', true), ','))
  or centre_id = any (string_to_array(current_setting('app.centres', true), ','))));--> statement-breakpoint
CREATE POLICY "visible" ON "ais"."unemployment_proposals" AS PERMISSIVE FOR ALL TO public USING (current_setting('app.scope', true) = 'system' or (current_setting('app.regions', true) = '*'
  or region_code = any (string_to_array(current_setting('app.regions', true), ','))
  or centre_id = any (string_to_array(current_setting('app.centres', true), ',')))) WITH CHECK (current_setting('app.scope', true) = 'system' or (current_setting('app.regions', true) = '*'
  or region_code = any (string_to_array(current_setting('app.regions', true), ','))
  or centre_id = any (string_to_array(current_setting('app.centres', true), ','))));--> statement-breakpoint
CREATE POLICY "visible" ON "ais"."visits" AS PERMISSIVE FOR ALL TO public USING (current_setting('app.scope', true) = 'system' or (current_setting('app.regions', true) = '*'
  or region_code = any (string_to_array(current_setting('app.regions', true), ','))
  or centre_id = any (string_to_array(current_setting('app.centres', true), ',')))) WITH CHECK (current_setting('app.scope', true) = 'system' or (current_setting('app.regions', true) = '*'
  or region_code = any (string_to_array(current_setting('app.regions', true), ','))
  or centre_id = any (string_to_array(current_setting('app.centres', true), ','))));
--> statement-breakpoint
-- Nothing of a registration is erased; what was opened is never taken back.
revoke delete, truncate on ais.unemployment_proposals, ais.visits, ais.deregistrations from enbek_ais;
--> statement-breakpoint
revoke delete, truncate on registrations from enbek_app;
--> statement-breakpoint
revoke update, delete, truncate on card_opening_copies from enbek_app;
--> statement-breakpoint
create trigger card_opening_copies_is_append_only before update or delete or truncate on card_opening_copies execute function refuse_change();
--> statement-breakpoint
do $$ declare t text; begin
  for t in select format('%I.%I', n.nspname, c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ('public', 'ais') and c.relrowsecurity and not c.relforcerowsecurity loop
    execute format('alter table %s force row level security', t);
  end loop;
end $$;
