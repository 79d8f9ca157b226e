CREATE TABLE "ais"."card_facts" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"card_id" uuid NOT NULL,
	"section" text NOT NULL,
	"key" text NOT NULL,
	"value" jsonb NOT NULL,
	"source" text NOT NULL,
	"source_ref" text,
	"author_id" text NOT NULL,
	"author_name" text DEFAULT '' NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"superseded_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "ais"."card_facts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "ais"."cards" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"iin" text NOT NULL,
	"last_name" text NOT NULL,
	"first_name" text NOT NULL,
	"middle_name" text,
	"birth_date" date NOT NULL,
	"sex" text,
	"locale" text DEFAULT 'kk' NOT NULL,
	"phone" text,
	"email" text,
	"region_code" text NOT NULL,
	"centre_id" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "cards_iin_unique" UNIQUE("iin")
);
--> statement-breakpoint
ALTER TABLE "ais"."cards" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "ais"."episodes" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"card_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"number" text NOT NULL,
	"centre_id" text NOT NULL,
	"region_code" text NOT NULL,
	"since" date NOT NULL,
	"until" date,
	"ground" text,
	"ground_text" text,
	"case_id" uuid,
	"document_id" uuid,
	"decided_by" text NOT NULL,
	"decided_by_name" text DEFAULT '' NOT NULL,
	"publish_consent" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "episodes_number_unique" UNIQUE("number")
);
--> statement-breakpoint
ALTER TABLE "ais"."episodes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "ais"."card_facts" ADD CONSTRAINT "card_facts_card_id_cards_id_fk" FOREIGN KEY ("card_id") REFERENCES "ais"."cards"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ais"."episodes" ADD CONSTRAINT "episodes_card_id_cards_id_fk" FOREIGN KEY ("card_id") REFERENCES "ais"."cards"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "card_facts_card_id_section_key_index" ON "ais"."card_facts" USING btree ("card_id","section","key");--> statement-breakpoint
CREATE INDEX "cards_centre_id_last_name_index" ON "ais"."cards" USING btree ("centre_id","last_name");--> statement-breakpoint
CREATE INDEX "cards_region_code_last_name_index" ON "ais"."cards" USING btree ("region_code","last_name");--> statement-breakpoint
CREATE UNIQUE INDEX "episodes_open" ON "ais"."episodes" USING btree ("card_id","kind") WHERE until is null;--> statement-breakpoint
CREATE INDEX "episodes_centre_id_kind_until_index" ON "ais"."episodes" USING btree ("centre_id","kind","until");--> statement-breakpoint
CREATE POLICY "visible" ON "ais"."card_facts" AS PERMISSIVE FOR ALL TO public USING (current_setting('app.scope', true) = 'system' or exists (select 1 from "ais"."cards" c where c.id = card_id)) WITH CHECK (current_setting('app.scope', true) = 'system' or exists (select 1 from "ais"."cards" c where c.id = card_id));--> statement-breakpoint
CREATE POLICY "visible" ON "ais"."cards" AS PERMISSIVE FOR ALL TO public USING (current_setting('app.scope', true) = 'system' or (current_setting('app.regions', true) = '*'
  or region_code = any (string_to_array(current_setting('app.regions', true), ','))
  or centre_id = any (string_to_array(current_setting('app.centres', true), ',')))) WITH CHECK (current_setting('app.scope', true) = 'system' or (current_setting('app.regions', true) = '*'
  or region_code = any (string_to_array(current_setting('app.regions', true), ','))
  or centre_id = any (string_to_array(current_setting('app.centres', true), ','))));--> statement-breakpoint
CREATE POLICY "visible" ON "ais"."episodes" AS PERMISSIVE FOR ALL TO public USING (current_setting('app.scope', true) = 'system' or exists (select 1 from "ais"."cards" c where c.id = card_id)) WITH CHECK (current_setting('app.scope', true) = 'system' or exists (select 1 from "ais"."cards" c where c.id = card_id));--> statement-breakpoint
do $$ declare t text; begin
  for t in select format('%I.%I', n.nspname, c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ('public', 'ais') and c.relrowsecurity and not c.relforcerowsecurity loop
    execute format('alter table %s force row level security', t);
  end loop;
end $$;
