CREATE TABLE "ais"."measure_papers" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"measure_id" uuid NOT NULL,
	"contract_id" uuid NOT NULL,
	"signed_on" date NOT NULL,
	"name" text NOT NULL,
	"type" text NOT NULL,
	"sha256" text NOT NULL,
	"content" "bytea" NOT NULL,
	"author_id" text NOT NULL,
	"author_name" text DEFAULT '' NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "ais"."measure_papers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "employment_plans" (
	"iin" text PRIMARY KEY NOT NULL,
	"centre_id" text NOT NULL,
	"data" jsonb NOT NULL,
	"pending" integer,
	"version" bigint NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "employment_plans" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "centres" ADD COLUMN "max_minutes" integer;--> statement-breakpoint
ALTER TABLE "ais"."measures" ADD COLUMN "signs_on" text DEFAULT 'cabinet' NOT NULL;--> statement-breakpoint
ALTER TABLE "ais"."measure_papers" ADD CONSTRAINT "measure_papers_measure_id_measures_id_fk" FOREIGN KEY ("measure_id") REFERENCES "ais"."measures"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "measure_papers_measure_id_index" ON "ais"."measure_papers" USING btree ("measure_id");--> statement-breakpoint
CREATE POLICY "visible" ON "ais"."measure_papers" AS PERMISSIVE FOR ALL TO public USING (current_setting('app.scope', true) = 'system' or exists (select 1 from "ais"."measures" m where m.id = measure_id)) WITH CHECK (current_setting('app.scope', true) = 'system' or exists (select 1 from "ais"."measures" m where m.id = measure_id));--> statement-breakpoint
CREATE POLICY "visible" ON "employment_plans" AS PERMISSIVE FOR ALL TO public USING (current_setting('app.scope', true) = 'system' or iin = (select p.confirmed_iin from people p where p.user_id = nullif(current_setting('app.user_id', true), '')::uuid)) WITH CHECK (current_setting('app.scope', true) = 'system');--> statement-breakpoint
-- The scan of a signed contract is only ever added.
revoke update, delete, truncate on ais.measure_papers from enbek_ais;
--> statement-breakpoint
revoke delete, truncate on employment_plans from enbek_app;
--> statement-breakpoint
-- Row-level security binds the owner as well.
do $$ declare t text; begin
  for t in select format('%I.%I', n.nspname, c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ('public', 'ais') and c.relrowsecurity and not c.relforcerowsecurity loop
    execute format('alter table %s force row level security', t);
  end loop;
end $$;
