CREATE TABLE "agreements" (
	"user_id" uuid NOT NULL,
	"version" text NOT NULL,
	"locale" text NOT NULL,
	"accepted_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ip" text,
	CONSTRAINT "agreements_user_id_version_pk" PRIMARY KEY("user_id","version")
);
--> statement-breakpoint
ALTER TABLE "agreements" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "codes" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"user_id" uuid NOT NULL,
	"purpose" text NOT NULL,
	"contact" text NOT NULL,
	"hash" text NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	"payload" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "codes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "messages" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"user_id" uuid,
	"channel" text NOT NULL,
	"to" text NOT NULL,
	"locale" text NOT NULL,
	"subject" text NOT NULL,
	"body" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"sent_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "messages" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "notices" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"user_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"params" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"path" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"read_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "notices" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "people" (
	"user_id" uuid PRIMARY KEY NOT NULL,
	"iin" text,
	"last_name" text NOT NULL,
	"first_name" text NOT NULL,
	"middle_name" text,
	"birth_date" date,
	"sex" text,
	"region_code" text,
	CONSTRAINT "people_iin_unique" UNIQUE("iin"),
	CONSTRAINT "iin_format" CHECK ("people"."iin" ~ '^\d{12}$')
);
--> statement-breakpoint
ALTER TABLE "people" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "rate_limits" (
	"key" text PRIMARY KEY NOT NULL,
	"hits" integer NOT NULL,
	"until" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"acting_for" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"seen_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ip" text,
	"agent" text
);
--> statement-breakpoint
ALTER TABLE "sessions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "staff_roles" (
	"user_id" uuid NOT NULL,
	"role" text NOT NULL,
	"region_code" text DEFAULT '*' NOT NULL,
	CONSTRAINT "staff_roles_user_id_role_region_code_pk" PRIMARY KEY("user_id","role","region_code")
);
--> statement-breakpoint
ALTER TABLE "staff_roles" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "users" (
	"user_id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"email" text,
	"phone" text,
	"email_confirmed_at" timestamp with time zone,
	"phone_confirmed_at" timestamp with time zone,
	"password_hash" text NOT NULL,
	"locale" text DEFAULT 'kk' NOT NULL,
	"blocked_at" timestamp with time zone,
	"is_demo" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "users_email_unique" UNIQUE("email"),
	CONSTRAINT "users_phone_unique" UNIQUE("phone"),
	CONSTRAINT "has_login" CHECK ("users"."email" is not null or "users"."phone" is not null)
);
--> statement-breakpoint
ALTER TABLE "users" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "employers" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"kind" text NOT NULL,
	"bin" text,
	"name_kk" text NOT NULL,
	"name_ru" text NOT NULL,
	"legal_form" text,
	"oked" text,
	"registered_on" date,
	"region_code" text,
	"place_code" text,
	"address" text,
	"head_name" text,
	"contact_person" text,
	"contact_phone" text,
	"contact_email" text,
	"site" text,
	"headcount" integer,
	"headcount_disabled" integer,
	"headcount_heavy" integer,
	"size" text,
	"description_kk" text,
	"description_ru" text,
	"state" text DEFAULT 'self_declared' NOT NULL,
	"state_reason" text,
	"verified_at" timestamp with time zone,
	"source" text,
	"source_key" text,
	"is_demo" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "employers_bin_unique" UNIQUE("bin"),
	CONSTRAINT "bin_format" CHECK ("employers"."bin" ~ '^\d{12}$')
);
--> statement-breakpoint
CREATE TABLE "invitations" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"employer_id" uuid NOT NULL,
	"contact" text NOT NULL,
	"role" text NOT NULL,
	"token_hash" text NOT NULL,
	"invited_by" uuid NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"accepted_at" timestamp with time zone,
	"revoked" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "invitations_tokenHash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
ALTER TABLE "invitations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "members" (
	"employer_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"role" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "members_employer_id_user_id_pk" PRIMARY KEY("employer_id","user_id")
);
--> statement-breakpoint
ALTER TABLE "members" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "idempotency" (
	"key" text PRIMARY KEY NOT NULL,
	"actor_id" text NOT NULL,
	"result" jsonb NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "journal" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"actor_id" text NOT NULL,
	"acting_for" uuid,
	"action" text NOT NULL,
	"subject" text,
	"outcome" text NOT NULL,
	"reason" text,
	"reference" text,
	"ip" text
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"name" text NOT NULL,
	"payload" jsonb NOT NULL,
	"done_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "workers" (
	"id" text PRIMARY KEY NOT NULL,
	"seen_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "calendar_days" (
	"day" date PRIMARY KEY NOT NULL,
	"off" boolean NOT NULL,
	"kk" text NOT NULL,
	"ru" text NOT NULL,
	"source" text NOT NULL,
	"changed_by" uuid
);
--> statement-breakpoint
CREATE TABLE "import_issues" (
	"import_id" uuid NOT NULL,
	"line" integer NOT NULL,
	"kind" text NOT NULL,
	"kk" text NOT NULL,
	"ru" text NOT NULL,
	"en" text NOT NULL,
	"sample" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "imports" (
	"id" uuid PRIMARY KEY NOT NULL,
	"source" text NOT NULL,
	"format" text NOT NULL,
	"file_name" text NOT NULL,
	"sha256" text NOT NULL,
	"state" text NOT NULL,
	"actor_id" text NOT NULL,
	"employer_id" uuid,
	"bytes" integer DEFAULT 0 NOT NULL,
	"read" integer DEFAULT 0 NOT NULL,
	"added" integer DEFAULT 0 NOT NULL,
	"changed" integer DEFAULT 0 NOT NULL,
	"same" integer DEFAULT 0 NOT NULL,
	"closed" integer DEFAULT 0 NOT NULL,
	"duplicates" integer DEFAULT 0 NOT NULL,
	"quarantined" integer DEFAULT 0 NOT NULL,
	"unresolved" integer DEFAULT 0 NOT NULL,
	"refusal" text,
	"started_at" timestamp with time zone DEFAULT now() NOT NULL,
	"finished_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "legal_params" (
	"key" text NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"value" integer NOT NULL,
	"unit" text NOT NULL,
	"source" text NOT NULL,
	"changed_by" uuid,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "legal_params_key_valid_from_pk" PRIMARY KEY("key","valid_from")
);
--> statement-breakpoint
CREATE TABLE "occupations" (
	"code" text PRIMARY KEY NOT NULL,
	"level" smallint NOT NULL,
	"kk" text NOT NULL,
	"ru" text NOT NULL,
	"en" text NOT NULL,
	"source" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "places" (
	"code" text PRIMARY KEY NOT NULL,
	"level" text NOT NULL,
	"kk" text NOT NULL,
	"ru" text NOT NULL,
	"en" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "data_views" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"user_id" uuid NOT NULL,
	"viewer_id" uuid NOT NULL,
	"employer_id" uuid,
	"what" text NOT NULL,
	"purpose" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "data_views" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "response_steps" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"response_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"employer_id" uuid NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"side" text NOT NULL,
	"from" text,
	"to" text NOT NULL,
	"note" jsonb DEFAULT '{}'::jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "response_steps" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "responses" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"vacancy_id" bigint NOT NULL,
	"employer_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"resume_id" uuid,
	"origin" text NOT NULL,
	"shared" boolean NOT NULL,
	"state" text NOT NULL,
	"message" text,
	"answer_by" date,
	"interview" jsonb,
	"hired" jsonb,
	"reason" text,
	"reason_text" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "responses" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "resume_blocks" (
	"user_id" uuid NOT NULL,
	"employer_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "resume_blocks_user_id_employer_id_pk" PRIMARY KEY("user_id","employer_id")
);
--> statement-breakpoint
ALTER TABLE "resume_blocks" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "resumes" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"user_id" uuid NOT NULL,
	"state" text DEFAULT 'draft' NOT NULL,
	"visibility" text DEFAULT 'public' NOT NULL,
	"locale" text DEFAULT 'kk' NOT NULL,
	"title" text NOT NULL,
	"occupation_codes" text[] DEFAULT '{}' NOT NULL,
	"region_code" text,
	"place_code" text,
	"pay_from" integer,
	"employments" text[] DEFAULT '{}' NOT NULL,
	"schedules" text[] DEFAULT '{}' NOT NULL,
	"relocate" boolean DEFAULT false NOT NULL,
	"trips" boolean DEFAULT false NOT NULL,
	"start_on" date,
	"about" text,
	"education_level" text,
	"experience_months" integer DEFAULT 0 NOT NULL,
	"jobs" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"studies" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"courses" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"languages" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"skills" text[] DEFAULT '{}' NOT NULL,
	"driver_categories" text[] DEFAULT '{}' NOT NULL,
	"hide_employers" boolean DEFAULT false NOT NULL,
	"confirmed_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"is_demo" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
ALTER TABLE "resumes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "search_words" (
	"word" text PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE TABLE "vacancies" (
	"id" bigint PRIMARY KEY GENERATED BY DEFAULT AS IDENTITY (sequence name "vacancies_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"employer_id" uuid NOT NULL,
	"state" text DEFAULT 'draft' NOT NULL,
	"title_kk" text,
	"title_ru" text,
	"occupation_code" text,
	"region_code" text,
	"place_code" text,
	"address" text,
	"openings" smallint DEFAULT 1 NOT NULL,
	"appeared_on" date,
	"pay_from" integer,
	"pay_to" integer,
	"currency" text DEFAULT 'KZT' NOT NULL,
	"gross" boolean,
	"pay_period" text DEFAULT 'month' NOT NULL,
	"pay_note" text,
	"employment" text,
	"schedule" text,
	"remote" boolean DEFAULT false NOT NULL,
	"conditions" text DEFAULT 'normal' NOT NULL,
	"experience" text,
	"education" text,
	"duties_kk" text,
	"duties_ru" text,
	"requirements_kk" text,
	"requirements_ru" text,
	"offers_kk" text,
	"offers_ru" text,
	"languages" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"driver_categories" text[] DEFAULT '{}' NOT NULL,
	"skills" text[] DEFAULT '{}' NOT NULL,
	"internship" boolean DEFAULT false NOT NULL,
	"suitable_for" text[] DEFAULT '{}' NOT NULL,
	"access_note" text,
	"subsidised" text,
	"contact_person" text,
	"contact_phone" text,
	"contact_email" text,
	"published_at" timestamp with time zone,
	"valid_until" date,
	"late" boolean DEFAULT false NOT NULL,
	"closed_at" timestamp with time zone,
	"closed_reason" text,
	"findings" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"refusal_ground" text,
	"refusal_text" text,
	"source" text,
	"source_id" text,
	"source_url" text,
	"source_hash" text,
	"is_demo" boolean DEFAULT false NOT NULL,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "vacancy_search" (
	"vacancy_id" bigint PRIMARY KEY NOT NULL,
	"posted_at" timestamp with time zone NOT NULL,
	"pay" integer NOT NULL,
	"region_code" text,
	"occupation_code" text,
	"schedule" text,
	"employment" text,
	"experience" text,
	"doc" "tsvector" NOT NULL
);
--> statement-breakpoint
ALTER TABLE "agreements" ADD CONSTRAINT "agreements_user_id_users_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "codes" ADD CONSTRAINT "codes_user_id_users_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_user_id_users_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "people_user_id_users_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_users_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_roles" ADD CONSTRAINT "staff_roles_user_id_users_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_employer_id_employers_id_fk" FOREIGN KEY ("employer_id") REFERENCES "public"."employers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "members" ADD CONSTRAINT "members_employer_id_employers_id_fk" FOREIGN KEY ("employer_id") REFERENCES "public"."employers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "members" ADD CONSTRAINT "members_user_id_users_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_issues" ADD CONSTRAINT "import_issues_import_id_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."imports"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "data_views" ADD CONSTRAINT "data_views_user_id_users_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "response_steps" ADD CONSTRAINT "response_steps_response_id_responses_id_fk" FOREIGN KEY ("response_id") REFERENCES "public"."responses"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "responses" ADD CONSTRAINT "responses_vacancy_id_vacancies_id_fk" FOREIGN KEY ("vacancy_id") REFERENCES "public"."vacancies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "responses" ADD CONSTRAINT "responses_user_id_users_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resume_blocks" ADD CONSTRAINT "resume_blocks_user_id_users_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resumes" ADD CONSTRAINT "resumes_user_id_users_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vacancies" ADD CONSTRAINT "vacancies_employer_id_employers_id_fk" FOREIGN KEY ("employer_id") REFERENCES "public"."employers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vacancy_search" ADD CONSTRAINT "vacancy_search_vacancy_id_vacancies_id_fk" FOREIGN KEY ("vacancy_id") REFERENCES "public"."vacancies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "codes_user_id_purpose_index" ON "codes" USING btree ("user_id","purpose");--> statement-breakpoint
CREATE INDEX "messages_created_at_index" ON "messages" USING btree ("created_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "notices_user_id_created_at_index" ON "notices" USING btree ("user_id","created_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "sessions_user_id_index" ON "sessions" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "employers_state_index" ON "employers" USING btree ("state");--> statement-breakpoint
CREATE INDEX "employers_source_key" ON "employers" USING btree ("source","source_key");--> statement-breakpoint
CREATE INDEX "invitations_employer_id_index" ON "invitations" USING btree ("employer_id");--> statement-breakpoint
CREATE INDEX "members_user_id_index" ON "members" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "journal_subject_at_index" ON "journal" USING btree ("subject","at");--> statement-breakpoint
CREATE INDEX "journal_actor_id_at_index" ON "journal" USING btree ("actor_id","at");--> statement-breakpoint
CREATE INDEX "outbox_waiting" ON "outbox" USING btree ("at") WHERE done_at is null;--> statement-breakpoint
CREATE INDEX "import_issues_import_id_kind_line_index" ON "import_issues" USING btree ("import_id","kind","line");--> statement-breakpoint
CREATE INDEX "imports_started_at_index" ON "imports" USING btree ("started_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "occupations_kk" ON "occupations" USING gin ("kk" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "occupations_ru" ON "occupations" USING gin ("ru" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "places_kk" ON "places" USING gin ("kk" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "places_ru" ON "places" USING gin ("ru" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "data_views_user_id_at_index" ON "data_views" USING btree ("user_id","at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "response_steps_response_id_at_index" ON "response_steps" USING btree ("response_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "responses_once" ON "responses" USING btree ("vacancy_id","user_id");--> statement-breakpoint
CREATE INDEX "responses_user_id_updated_at_index" ON "responses" USING btree ("user_id","updated_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "responses_employer_id_updated_at_index" ON "responses" USING btree ("employer_id","updated_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "responses_state_answer_by_index" ON "responses" USING btree ("state","answer_by");--> statement-breakpoint
CREATE INDEX "resumes_user_id_index" ON "resumes" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "resumes_public" ON "resumes" USING btree ("state","visibility","updated_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "search_words_trigram" ON "search_words" USING gin ("word" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "vacancies_employer_id_state_index" ON "vacancies" USING btree ("employer_id","state");--> statement-breakpoint
CREATE INDEX "vacancies_state_valid_until_index" ON "vacancies" USING btree ("state","valid_until");--> statement-breakpoint
CREATE UNIQUE INDEX "vacancies_source_id" ON "vacancies" USING btree ("source","source_id");--> statement-breakpoint
CREATE INDEX "vacancy_search_doc" ON "vacancy_search" USING gin ("doc");--> statement-breakpoint
CREATE INDEX "vacancy_search_posted" ON "vacancy_search" USING btree ("posted_at" DESC NULLS FIRST,"vacancy_id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "vacancy_search_region" ON "vacancy_search" USING btree ("region_code","posted_at" DESC NULLS FIRST,"vacancy_id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "vacancy_search_pay" ON "vacancy_search" USING btree ("pay" DESC NULLS FIRST,"vacancy_id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "vacancy_search_occupation" ON "vacancy_search" USING btree ("occupation_code","posted_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE POLICY "visible" ON "agreements" AS PERMISSIVE FOR ALL TO public USING (current_setting('app.scope', true) = 'system' or user_id = nullif(current_setting('app.user_id', true), '')::uuid) WITH CHECK (current_setting('app.scope', true) = 'system' or user_id = nullif(current_setting('app.user_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "visible" ON "codes" AS PERMISSIVE FOR ALL TO public USING (current_setting('app.scope', true) = 'system' or user_id = nullif(current_setting('app.user_id', true), '')::uuid) WITH CHECK (current_setting('app.scope', true) = 'system' or user_id = nullif(current_setting('app.user_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "visible" ON "messages" AS PERMISSIVE FOR ALL TO public USING (current_setting('app.scope', true) = 'system' or current_setting('app.scope', true) = 'system') WITH CHECK (current_setting('app.scope', true) = 'system' or current_setting('app.scope', true) = 'system');--> statement-breakpoint
CREATE POLICY "visible" ON "notices" AS PERMISSIVE FOR ALL TO public USING (current_setting('app.scope', true) = 'system' or user_id = nullif(current_setting('app.user_id', true), '')::uuid) WITH CHECK (current_setting('app.scope', true) = 'system' or user_id = nullif(current_setting('app.user_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "visible" ON "people" AS PERMISSIVE FOR ALL TO public USING (current_setting('app.scope', true) = 'system' or user_id = nullif(current_setting('app.user_id', true), '')::uuid) WITH CHECK (current_setting('app.scope', true) = 'system' or user_id = nullif(current_setting('app.user_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "readable" ON "people" AS PERMISSIVE FOR SELECT TO public USING (exists (
      select 1 from responses r where r.user_id = people.user_id and r.shared and r.employer_id = nullif(current_setting('app.employer_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "visible" ON "sessions" AS PERMISSIVE FOR ALL TO public USING (current_setting('app.scope', true) = 'system' or user_id = nullif(current_setting('app.user_id', true), '')::uuid) WITH CHECK (current_setting('app.scope', true) = 'system' or user_id = nullif(current_setting('app.user_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "visible" ON "staff_roles" AS PERMISSIVE FOR ALL TO public USING (current_setting('app.scope', true) = 'system' or user_id = nullif(current_setting('app.user_id', true), '')::uuid) WITH CHECK (current_setting('app.scope', true) = 'system' or user_id = nullif(current_setting('app.user_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "visible" ON "users" AS PERMISSIVE FOR ALL TO public USING (current_setting('app.scope', true) = 'system' or user_id = nullif(current_setting('app.user_id', true), '')::uuid) WITH CHECK (current_setting('app.scope', true) = 'system' or user_id = nullif(current_setting('app.user_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "visible" ON "invitations" AS PERMISSIVE FOR ALL TO public USING (current_setting('app.scope', true) = 'system' or employer_id = nullif(current_setting('app.employer_id', true), '')::uuid) WITH CHECK (current_setting('app.scope', true) = 'system' or employer_id = nullif(current_setting('app.employer_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "visible" ON "members" AS PERMISSIVE FOR ALL TO public USING (current_setting('app.scope', true) = 'system' or user_id = nullif(current_setting('app.user_id', true), '')::uuid or employer_id = nullif(current_setting('app.employer_id', true), '')::uuid) WITH CHECK (current_setting('app.scope', true) = 'system' or user_id = nullif(current_setting('app.user_id', true), '')::uuid or employer_id = nullif(current_setting('app.employer_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "visible" ON "data_views" AS PERMISSIVE FOR ALL TO public USING (current_setting('app.scope', true) = 'system' or user_id = nullif(current_setting('app.user_id', true), '')::uuid or employer_id = nullif(current_setting('app.employer_id', true), '')::uuid) WITH CHECK (current_setting('app.scope', true) = 'system' or user_id = nullif(current_setting('app.user_id', true), '')::uuid or employer_id = nullif(current_setting('app.employer_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "visible" ON "response_steps" AS PERMISSIVE FOR ALL TO public USING (current_setting('app.scope', true) = 'system' or user_id = nullif(current_setting('app.user_id', true), '')::uuid or employer_id = nullif(current_setting('app.employer_id', true), '')::uuid) WITH CHECK (current_setting('app.scope', true) = 'system' or user_id = nullif(current_setting('app.user_id', true), '')::uuid or employer_id = nullif(current_setting('app.employer_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "visible" ON "responses" AS PERMISSIVE FOR ALL TO public USING (current_setting('app.scope', true) = 'system' or user_id = nullif(current_setting('app.user_id', true), '')::uuid or employer_id = nullif(current_setting('app.employer_id', true), '')::uuid) WITH CHECK (current_setting('app.scope', true) = 'system' or user_id = nullif(current_setting('app.user_id', true), '')::uuid or employer_id = nullif(current_setting('app.employer_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "visible" ON "resume_blocks" AS PERMISSIVE FOR ALL TO public USING (current_setting('app.scope', true) = 'system' or user_id = nullif(current_setting('app.user_id', true), '')::uuid or employer_id = nullif(current_setting('app.employer_id', true), '')::uuid) WITH CHECK (current_setting('app.scope', true) = 'system' or user_id = nullif(current_setting('app.user_id', true), '')::uuid or employer_id = nullif(current_setting('app.employer_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "visible" ON "resumes" AS PERMISSIVE FOR ALL TO public USING (current_setting('app.scope', true) = 'system' or user_id = nullif(current_setting('app.user_id', true), '')::uuid) WITH CHECK (current_setting('app.scope', true) = 'system' or user_id = nullif(current_setting('app.user_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "readable" ON "resumes" AS PERMISSIVE FOR SELECT TO public USING ((state = 'published' and visibility = 'public') or exists (
      select 1 from responses r where r.resume_id = resumes.id and r.shared and r.employer_id = nullif(current_setting('app.employer_id', true), '')::uuid));