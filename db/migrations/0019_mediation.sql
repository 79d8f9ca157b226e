CREATE TABLE "ais"."measure_days" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"measure_id" uuid NOT NULL,
	"day" date NOT NULL,
	"mark" text NOT NULL,
	"text" text,
	"author_id" text NOT NULL,
	"author_name" text DEFAULT '' NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "ais"."measure_days" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "ais"."measure_steps" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"measure_id" uuid NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"move" text NOT NULL,
	"via" text NOT NULL,
	"actor_id" text NOT NULL,
	"actor_name" text DEFAULT '' NOT NULL,
	"from" text,
	"to" text NOT NULL,
	"note" jsonb DEFAULT '{}'::jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "ais"."measure_steps" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "ais"."measures" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"number" text NOT NULL,
	"card_id" uuid NOT NULL,
	"episode_id" uuid,
	"region_code" text NOT NULL,
	"centre_id" text NOT NULL,
	"kind" text NOT NULL,
	"subsidy" text,
	"vacancy_id" bigint,
	"state" text NOT NULL,
	"terms" jsonb NOT NULL,
	"checks" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"consent" jsonb,
	"referred_on" date,
	"contract_id" uuid,
	"signed_person_at" timestamp with time zone,
	"signed_centre_at" timestamp with time zone,
	"ended_on" date,
	"result" text,
	"ground" text,
	"ground_text" text,
	"valid_reason" boolean,
	"timers" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"due_at" timestamp with time zone,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_by" text NOT NULL,
	"created_by_name" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "measures_number_unique" UNIQUE("number")
);
--> statement-breakpoint
ALTER TABLE "ais"."measures" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "measures" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"state" text NOT NULL,
	"data" jsonb NOT NULL,
	"contract_id" uuid,
	"due_at" timestamp with time zone,
	"revision" integer NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "measures" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "ais"."offer_steps" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"offer_id" uuid NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"move" text NOT NULL,
	"via" text NOT NULL,
	"actor_id" text NOT NULL,
	"actor_name" text DEFAULT '' NOT NULL,
	"from" text,
	"to" text NOT NULL,
	"note" jsonb DEFAULT '{}'::jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "ais"."offer_steps" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "ais"."offers" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"card_id" uuid NOT NULL,
	"episode_id" uuid,
	"vacancy_id" bigint NOT NULL,
	"employer_id" uuid NOT NULL,
	"vacancy" jsonb NOT NULL,
	"region_code" text NOT NULL,
	"centre_id" text NOT NULL,
	"origin" text DEFAULT 'centre' NOT NULL,
	"state" text NOT NULL,
	"proposed" text,
	"verdict" text,
	"verdict_note" text,
	"reasons" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"basis" jsonb,
	"delivered_at" timestamp with time zone,
	"delivered_via" text,
	"has_account" boolean,
	"answered_at" timestamp with time zone,
	"answer_via" text,
	"answer_reason" text,
	"answer_text" text,
	"review" text,
	"review_note" text,
	"referral_number" text,
	"referred_on" date,
	"referral_document_id" uuid,
	"result" jsonb,
	"response_id" uuid,
	"timers" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"due_at" timestamp with time zone,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_by" text NOT NULL,
	"created_by_name" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "offers_referralNumber_unique" UNIQUE("referral_number")
);
--> statement-breakpoint
ALTER TABLE "ais"."offers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "offers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"vacancy_id" bigint NOT NULL,
	"response_id" uuid,
	"state" text NOT NULL,
	"data" jsonb NOT NULL,
	"answer_reason" text,
	"answer_text" text,
	"answered_at" timestamp with time zone,
	"due_at" timestamp with time zone,
	"revision" integer NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "offers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "ais"."measure_days" ADD CONSTRAINT "measure_days_measure_id_measures_id_fk" FOREIGN KEY ("measure_id") REFERENCES "ais"."measures"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ais"."measure_steps" ADD CONSTRAINT "measure_steps_measure_id_measures_id_fk" FOREIGN KEY ("measure_id") REFERENCES "ais"."measures"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ais"."measures" ADD CONSTRAINT "measures_card_id_cards_id_fk" FOREIGN KEY ("card_id") REFERENCES "ais"."cards"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ais"."offer_steps" ADD CONSTRAINT "offer_steps_offer_id_offers_id_fk" FOREIGN KEY ("offer_id") REFERENCES "ais"."offers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ais"."offers" ADD CONSTRAINT "offers_card_id_cards_id_fk" FOREIGN KEY ("card_id") REFERENCES "ais"."cards"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "measure_days_measure_id_day_index" ON "ais"."measure_days" USING btree ("measure_id","day");--> statement-breakpoint
CREATE INDEX "measure_steps_measure_id_at_index" ON "ais"."measure_steps" USING btree ("measure_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "measures_one_at_a_time" ON "ais"."measures" USING btree ("card_id") WHERE state in ('offered', 'consented', 'referral_issued', 'contract_sent', 'signed_person', 'signed_centre', 'in_progress');--> statement-breakpoint
CREATE INDEX "measures_card_id_created_at_index" ON "ais"."measures" USING btree ("card_id","created_at");--> statement-breakpoint
CREATE INDEX "measures_centre_id_state_due_at_index" ON "ais"."measures" USING btree ("centre_id","state","due_at");--> statement-breakpoint
CREATE INDEX "measures_region_code_state_due_at_index" ON "ais"."measures" USING btree ("region_code","state","due_at");--> statement-breakpoint
CREATE INDEX "measures_user_id_created_at_index" ON "measures" USING btree ("user_id","created_at");--> statement-breakpoint
CREATE INDEX "offer_steps_offer_id_at_index" ON "ais"."offer_steps" USING btree ("offer_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "offers_open" ON "ais"."offers" USING btree ("card_id","vacancy_id") WHERE state in ('made', 'lapsed', 'agreed', 'referred', 'invited', 'no_show');--> statement-breakpoint
CREATE INDEX "offers_card_id_created_at_index" ON "ais"."offers" USING btree ("card_id","created_at");--> statement-breakpoint
CREATE INDEX "offers_centre_id_state_due_at_index" ON "ais"."offers" USING btree ("centre_id","state","due_at");--> statement-breakpoint
CREATE INDEX "offers_region_code_state_due_at_index" ON "ais"."offers" USING btree ("region_code","state","due_at");--> statement-breakpoint
CREATE INDEX "offers_vacancy_id_index" ON "ais"."offers" USING btree ("vacancy_id");--> statement-breakpoint
CREATE INDEX "offers_user_id_created_at_index" ON "offers" USING btree ("user_id","created_at");--> statement-breakpoint
CREATE INDEX "offers_response_id_index" ON "offers" USING btree ("response_id");--> statement-breakpoint
CREATE POLICY "visible" ON "ais"."measure_days" AS PERMISSIVE FOR ALL TO public USING (current_setting('app.scope', true) = 'system' or exists (select 1 from "ais"."measures" m where m.id = measure_id)) WITH CHECK (current_setting('app.scope', true) = 'system' or exists (select 1 from "ais"."measures" m where m.id = measure_id));--> statement-breakpoint
CREATE POLICY "visible" ON "ais"."measure_steps" AS PERMISSIVE FOR ALL TO public USING (current_setting('app.scope', true) = 'system' or exists (select 1 from "ais"."measures" m where m.id = measure_id)) WITH CHECK (current_setting('app.scope', true) = 'system' or exists (select 1 from "ais"."measures" m where m.id = measure_id));--> statement-breakpoint
CREATE POLICY "visible" ON "ais"."measures" AS PERMISSIVE FOR ALL TO public USING (current_setting('app.scope', true) = 'system' or (current_setting('app.regions', true) = '*'
  or region_code = any (string_to_array(current_setting('app.regions', true), ','))
  or centre_id = any (string_to_array(current_setting('app.centres', true), ',')))) WITH CHECK (current_setting('app.scope', true) = 'system' or (current_setting('app.regions', true) = '*'
  or region_code = any (string_to_array(current_setting('app.regions', true), ','))
  or centre_id = any (string_to_array(current_setting('app.centres', true), ','))));--> statement-breakpoint
CREATE POLICY "visible" ON "measures" AS PERMISSIVE FOR ALL TO public USING (current_setting('app.scope', true) = 'system' or user_id = nullif(current_setting('app.user_id', true), '')::uuid) WITH CHECK (current_setting('app.scope', true) = 'system' or user_id = nullif(current_setting('app.user_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "visible" ON "ais"."offer_steps" AS PERMISSIVE FOR ALL TO public USING (current_setting('app.scope', true) = 'system' or exists (select 1 from "ais"."offers" o where o.id = offer_id)) WITH CHECK (current_setting('app.scope', true) = 'system' or exists (select 1 from "ais"."offers" o where o.id = offer_id));--> statement-breakpoint
CREATE POLICY "visible" ON "ais"."offers" AS PERMISSIVE FOR ALL TO public USING (current_setting('app.scope', true) = 'system' or (current_setting('app.regions', true) = '*'
  or region_code = any (string_to_array(current_setting('app.regions', true), ','))
  or centre_id = any (string_to_array(current_setting('app.centres', true), ',')))) WITH CHECK (current_setting('app.scope', true) = 'system' or (current_setting('app.regions', true) = '*'
  or region_code = any (string_to_array(current_setting('app.regions', true), ','))
  or centre_id = any (string_to_array(current_setting('app.centres', true), ','))));--> statement-breakpoint
CREATE POLICY "visible" ON "offers" AS PERMISSIVE FOR ALL TO public USING (current_setting('app.scope', true) = 'system' or user_id = nullif(current_setting('app.user_id', true), '')::uuid) WITH CHECK (current_setting('app.scope', true) = 'system' or user_id = nullif(current_setting('app.user_id', true), '')::uuid);
--> statement-breakpoint
-- What an offer stood on is evidence (L SC 100(1)(1)): it stays as it was.
create function keep_offer() returns trigger language plpgsql as $$
declare evidence text[] := array['card_id', 'vacancy_id', 'vacancy', 'proposed', 'verdict', 'verdict_note', 'reasons', 'basis', 'created_by', 'created_at'];
declare k text;
begin
  foreach k in array evidence loop
    if to_jsonb(new) -> k is distinct from to_jsonb(old) -> k then
      raise exception 'what offer % stood on may not be changed', old.id using errcode = 'restrict_violation';
    end if;
  end loop;
  return new;
end $$;
--> statement-breakpoint
create trigger keep_offer before update on ais.offers for each row execute function keep_offer();
--> statement-breakpoint
-- Histories are only ever added to; offers and measures are never removed.
revoke update, delete, truncate on ais.offer_steps, ais.measure_steps, ais.measure_days from enbek_ais;
--> statement-breakpoint
revoke delete, truncate on ais.offers, ais.measures from enbek_ais;
--> statement-breakpoint
-- Row-level security binds the owner as well.
do $$ declare t text; begin
  for t in select format('%I.%I', n.nspname, c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ('public', 'ais') and c.relrowsecurity and not c.relforcerowsecurity loop
    execute format('alter table %s force row level security', t);
  end loop;
end $$;
