CREATE TABLE "access_breaches" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"user_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"source" text NOT NULL,
	"state" text NOT NULL,
	"happened_at" timestamp with time zone NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"found_by" text NOT NULL,
	"found_by_name" text NOT NULL,
	"ip" text,
	"note" text DEFAULT '' NOT NULL,
	"decision" text,
	"decision_note" text,
	"decided_by" text,
	"decided_by_name" text,
	"decided_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "access_breaches" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "access_departures" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"user_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"order_number" text NOT NULL,
	"order_date" date NOT NULL,
	"effective_on" date NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"reported_by" text NOT NULL,
	"reported_by_name" text NOT NULL,
	"reported_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "access_departures" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "access_reviews" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"quarter" text NOT NULL,
	"user_id" uuid NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"opened_on" date NOT NULL,
	"due_on" date NOT NULL,
	"reminded_at" timestamp with time zone,
	"word" text DEFAULT '' NOT NULL,
	"decided_by" text,
	"decided_by_name" text,
	"decided_at" timestamp with time zone,
	CONSTRAINT "access_reviews_quarter_userId_unique" UNIQUE("quarter","user_id")
);
--> statement-breakpoint
ALTER TABLE "access_reviews" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "access_warnings" (
	"user_id" uuid NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"days" integer NOT NULL,
	"warned_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "access_warnings_user_id_since_days_pk" PRIMARY KEY("user_id","since","days")
);
--> statement-breakpoint
ALTER TABLE "access_warnings" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "access_breaches" ADD CONSTRAINT "access_breaches_user_id_users_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "access_departures" ADD CONSTRAINT "access_departures_user_id_users_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "access_reviews" ADD CONSTRAINT "access_reviews_user_id_users_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "access_warnings" ADD CONSTRAINT "access_warnings_user_id_users_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "access_breaches_user_id_recorded_at_index" ON "access_breaches" USING btree ("user_id","recorded_at");--> statement-breakpoint
CREATE INDEX "access_breaches_state_recorded_at_index" ON "access_breaches" USING btree ("state","recorded_at");--> statement-breakpoint
CREATE INDEX "access_departures_user_id_reported_at_index" ON "access_departures" USING btree ("user_id","reported_at");--> statement-breakpoint
CREATE INDEX "access_reviews_state_due_on_index" ON "access_reviews" USING btree ("state","due_on");--> statement-breakpoint
CREATE POLICY "visible" ON "access_breaches" AS PERMISSIVE FOR ALL TO public USING (current_setting('app.scope', true) = 'system' or current_setting('app.scope', true) = 'system') WITH CHECK (current_setting('app.scope', true) = 'system' or current_setting('app.scope', true) = 'system');--> statement-breakpoint
CREATE POLICY "visible" ON "access_departures" AS PERMISSIVE FOR ALL TO public USING (current_setting('app.scope', true) = 'system' or current_setting('app.scope', true) = 'system') WITH CHECK (current_setting('app.scope', true) = 'system' or current_setting('app.scope', true) = 'system');--> statement-breakpoint
CREATE POLICY "visible" ON "access_reviews" AS PERMISSIVE FOR ALL TO public USING (current_setting('app.scope', true) = 'system' or current_setting('app.scope', true) = 'system') WITH CHECK (current_setting('app.scope', true) = 'system' or current_setting('app.scope', true) = 'system');--> statement-breakpoint
CREATE POLICY "visible" ON "access_warnings" AS PERMISSIVE FOR ALL TO public USING (current_setting('app.scope', true) = 'system' or current_setting('app.scope', true) = 'system') WITH CHECK (current_setting('app.scope', true) = 'system' or current_setting('app.scope', true) = 'system');--> statement-breakpoint
-- What was found, reported, answered and warned of stays as it was written; only a decision may be added, once.
revoke update, delete on access_breaches, access_departures, access_reviews, access_warnings from enbek_app;
--> statement-breakpoint
grant update (state, decision, decision_note, decided_by, decided_by_name, decided_at) on access_breaches to enbek_app;
--> statement-breakpoint
grant update (state, reminded_at, word, decided_by, decided_by_name, decided_at) on access_reviews to enbek_app;
--> statement-breakpoint
create function guard_access_decision() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if old.decided_at is not null then raise exception 'decided already: % %', tg_table_name, old.id using errcode = 'restrict_violation'; end if;
  return new;
end $$;
--> statement-breakpoint
create trigger guard_decision before update on access_breaches for each row execute function guard_access_decision();
--> statement-breakpoint
create trigger guard_decision before update on access_reviews for each row execute function guard_access_decision();
--> statement-breakpoint
do $$ declare t text; begin
  for t in select format('%I.%I', n.nspname, c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ('public', 'ais') and c.relrowsecurity and not c.relforcerowsecurity loop
    execute format('alter table %s force row level security', t);
  end loop;
end $$;
