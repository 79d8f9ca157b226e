CREATE TABLE "ais"."document_numbers" (
	"prefix" text NOT NULL,
	"year" integer NOT NULL,
	"last" integer NOT NULL,
	CONSTRAINT "document_numbers_prefix_year_pk" PRIMARY KEY("prefix","year")
);
--> statement-breakpoint
CREATE TABLE "ais"."documents" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"code" text NOT NULL,
	"number" text NOT NULL,
	"kind" text NOT NULL,
	"case_id" uuid,
	"user_id" uuid,
	"subject_iin" text,
	"subject_name" text DEFAULT '' NOT NULL,
	"region_code" text DEFAULT '' NOT NULL,
	"centre_id" text,
	"title" jsonb NOT NULL,
	"issuer" jsonb NOT NULL,
	"day" date NOT NULL,
	"valid_until" date,
	"demo" boolean NOT NULL,
	"kk" "bytea",
	"kk_sha256" text,
	"ru" "bytea",
	"ru_sha256" text,
	"paper" "bytea",
	"paper_sha256" text,
	"paper_locale" text,
	"data" jsonb NOT NULL,
	"state" text NOT NULL,
	"revoked_at" timestamp with time zone,
	"revoked_why" jsonb,
	"replaced_by" text,
	"revision" integer DEFAULT 0 NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "documents_code_unique" UNIQUE("code"),
	CONSTRAINT "documents_number_unique" UNIQUE("number")
);
--> statement-breakpoint
ALTER TABLE "ais"."documents" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "document_numbers" (
	"prefix" text NOT NULL,
	"year" integer NOT NULL,
	"last" integer NOT NULL,
	CONSTRAINT "document_numbers_prefix_year_pk" PRIMARY KEY("prefix","year")
);
--> statement-breakpoint
CREATE TABLE "documents" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"code" text NOT NULL,
	"number" text NOT NULL,
	"kind" text NOT NULL,
	"case_id" uuid,
	"user_id" uuid,
	"subject_iin" text,
	"subject_name" text DEFAULT '' NOT NULL,
	"region_code" text DEFAULT '' NOT NULL,
	"centre_id" text,
	"title" jsonb NOT NULL,
	"issuer" jsonb NOT NULL,
	"day" date NOT NULL,
	"valid_until" date,
	"demo" boolean NOT NULL,
	"kk" "bytea",
	"kk_sha256" text,
	"ru" "bytea",
	"ru_sha256" text,
	"paper" "bytea",
	"paper_sha256" text,
	"paper_locale" text,
	"data" jsonb NOT NULL,
	"state" text NOT NULL,
	"revoked_at" timestamp with time zone,
	"revoked_why" jsonb,
	"replaced_by" text,
	"revision" integer DEFAULT 0 NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "documents_code_unique" UNIQUE("code"),
	CONSTRAINT "documents_number_unique" UNIQUE("number")
);
--> statement-breakpoint
ALTER TABLE "documents" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE INDEX "documents_case_id_index" ON "ais"."documents" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "documents_user_id_day_index" ON "ais"."documents" USING btree ("user_id","day");--> statement-breakpoint
CREATE INDEX "documents_subject_iin_index" ON "ais"."documents" USING btree ("subject_iin");--> statement-breakpoint
CREATE INDEX "documents_centre_id_day_index" ON "ais"."documents" USING btree ("centre_id","day");--> statement-breakpoint
CREATE INDEX "documents_case_id_index" ON "documents" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "documents_user_id_day_index" ON "documents" USING btree ("user_id","day");--> statement-breakpoint
CREATE INDEX "documents_subject_iin_index" ON "documents" USING btree ("subject_iin");--> statement-breakpoint
CREATE INDEX "documents_centre_id_day_index" ON "documents" USING btree ("centre_id","day");--> statement-breakpoint
CREATE POLICY "visible" ON "ais"."documents" AS PERMISSIVE FOR ALL TO public USING (current_setting('app.scope', true) = 'system' or (current_setting('app.regions', true) = '*'
  or region_code = any (string_to_array(current_setting('app.regions', true), ','))
  or centre_id = any (string_to_array(current_setting('app.centres', true), ',')))) WITH CHECK (current_setting('app.scope', true) = 'system' or (current_setting('app.regions', true) = '*'
  or region_code = any (string_to_array(current_setting('app.regions', true), ','))
  or centre_id = any (string_to_array(current_setting('app.centres', true), ','))));--> statement-breakpoint
CREATE POLICY "visible" ON "documents" AS PERMISSIVE FOR ALL TO public USING (current_setting('app.scope', true) = 'system' or user_id = nullif(current_setting('app.user_id', true), '')::uuid) WITH CHECK (current_setting('app.scope', true) = 'system' or user_id = nullif(current_setting('app.user_id', true), '')::uuid);--> statement-breakpoint
-- What was issued stays as it was: only its state moves on, and only forwards.
create function keep_document() returns trigger language plpgsql as $$
declare moving text[] := array['state', 'revoked_at', 'revoked_why', 'replaced_by', 'revision'];
begin
  if to_jsonb(new) - moving is distinct from to_jsonb(old) - moving then
    raise exception 'document % may not be changed', old.number using errcode = 'restrict_violation';
  end if;
  if new.state <> old.state and not (old.state = 'draft' and new.state in ('issued', 'replaced') or old.state = 'issued' and new.state in ('revoked', 'replaced')) then
    raise exception 'document % may not go from % to %', old.number, old.state, new.state using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger keep_document before update on documents for each row execute function keep_document();
--> statement-breakpoint
create trigger keep_document before update on ais.documents for each row execute function keep_document();
--> statement-breakpoint
revoke delete, truncate on documents, document_numbers from enbek_app;
--> statement-breakpoint
revoke delete, truncate on ais.documents, ais.document_numbers from enbek_ais;
--> statement-breakpoint
-- Row-level security binds the owner as well.
do $$ declare t text; begin
  for t in select format('%I.%I', n.nspname, c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ('public', 'ais') and c.relrowsecurity and not c.relforcerowsecurity loop
    execute format('alter table %s force row level security', t);
  end loop;
end $$;
