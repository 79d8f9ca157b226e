CREATE TABLE "ais"."signature_checks" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"signature_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"outcome" text NOT NULL,
	"code" text,
	"evidence" jsonb DEFAULT '[]'::jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "ais"."signature_checks" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "ais"."signature_evidence" (
	"sha256" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"bytes" "bytea" NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ais"."signatures" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"document_id" uuid NOT NULL,
	"document_sha256" text NOT NULL,
	"provider" text NOT NULL,
	"cms" "bytea",
	"fingerprint" text NOT NULL,
	"user_id" uuid,
	"iin" text NOT NULL,
	"name" text NOT NULL,
	"bin" text,
	"organisation" text,
	"roles" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"certificate_serial" text,
	"issuer" text,
	"authority" text,
	"signing_time" timestamp with time zone,
	"contact" text,
	"outcome" text NOT NULL,
	"code" text,
	"legal" boolean NOT NULL,
	"evidence" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"accepted_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "signatures_fingerprint_unique" UNIQUE("fingerprint")
);
--> statement-breakpoint
ALTER TABLE "ais"."signatures" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "revocation_lists" (
	"issuer" text PRIMARY KEY NOT NULL,
	"sha256" text NOT NULL,
	"der" "bytea" NOT NULL,
	"this_update" timestamp with time zone NOT NULL,
	"next_update" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "signature_checks" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"signature_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"outcome" text NOT NULL,
	"code" text,
	"evidence" jsonb DEFAULT '[]'::jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "signature_checks" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "signature_evidence" (
	"sha256" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"bytes" "bytea" NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "signatures" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"document_id" uuid NOT NULL,
	"document_sha256" text NOT NULL,
	"provider" text NOT NULL,
	"cms" "bytea",
	"fingerprint" text NOT NULL,
	"user_id" uuid,
	"iin" text NOT NULL,
	"name" text NOT NULL,
	"bin" text,
	"organisation" text,
	"roles" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"certificate_serial" text,
	"issuer" text,
	"authority" text,
	"signing_time" timestamp with time zone,
	"contact" text,
	"outcome" text NOT NULL,
	"code" text,
	"legal" boolean NOT NULL,
	"evidence" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"accepted_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "signatures_fingerprint_unique" UNIQUE("fingerprint")
);
--> statement-breakpoint
ALTER TABLE "signatures" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "signing_codes" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"user_id" uuid NOT NULL,
	"document_id" uuid NOT NULL,
	"document_sha256" text NOT NULL,
	"channel" text NOT NULL,
	"contact" text NOT NULL,
	"hash" text NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "signing_codes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "signing_keys" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"user_id" uuid NOT NULL,
	"employer_id" uuid,
	"holder" text DEFAULT 'browser' NOT NULL,
	"role" text NOT NULL,
	"spki_sha256" text NOT NULL,
	"serial" text NOT NULL,
	"certificate" "bytea" NOT NULL,
	"agent" text,
	"portal" text,
	"not_after" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"revoked_at" timestamp with time zone,
	"revoked_why" text,
	CONSTRAINT "signing_keys_spkiSha256_unique" UNIQUE("spki_sha256"),
	CONSTRAINT "signing_keys_serial_unique" UNIQUE("serial")
);
--> statement-breakpoint
ALTER TABLE "signing_keys" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "test_authority" (
	"kind" text PRIMARY KEY NOT NULL,
	"certificate" "bytea" NOT NULL,
	"private_key" text NOT NULL,
	"crl_number" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "test_authority" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "trust_anchors" (
	"id" text PRIMARY KEY NOT NULL,
	"der" "bytea" NOT NULL,
	"name" text NOT NULL,
	"purpose" text NOT NULL,
	"origin" text NOT NULL,
	"not_after" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "ais"."signature_checks" ADD CONSTRAINT "signature_checks_signature_id_signatures_id_fk" FOREIGN KEY ("signature_id") REFERENCES "ais"."signatures"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signature_checks" ADD CONSTRAINT "signature_checks_signature_id_signatures_id_fk" FOREIGN KEY ("signature_id") REFERENCES "public"."signatures"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signing_codes" ADD CONSTRAINT "signing_codes_user_id_users_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signing_keys" ADD CONSTRAINT "signing_keys_user_id_users_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signing_keys" ADD CONSTRAINT "signing_keys_employer_id_employers_id_fk" FOREIGN KEY ("employer_id") REFERENCES "public"."employers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "signature_checks_signature_id_at_index" ON "ais"."signature_checks" USING btree ("signature_id","at");--> statement-breakpoint
CREATE INDEX "signatures_document_id_index" ON "ais"."signatures" USING btree ("document_id");--> statement-breakpoint
CREATE INDEX "signatures_document_sha256_index" ON "ais"."signatures" USING btree ("document_sha256");--> statement-breakpoint
CREATE INDEX "signature_checks_signature_id_at_index" ON "signature_checks" USING btree ("signature_id","at");--> statement-breakpoint
CREATE INDEX "signatures_document_id_index" ON "signatures" USING btree ("document_id");--> statement-breakpoint
CREATE INDEX "signatures_document_sha256_index" ON "signatures" USING btree ("document_sha256");--> statement-breakpoint
CREATE UNIQUE INDEX "signing_codes_open" ON "signing_codes" USING btree ("user_id","document_id") WHERE used_at is null;--> statement-breakpoint
CREATE INDEX "signing_keys_user_id_index" ON "signing_keys" USING btree ("user_id");--> statement-breakpoint
CREATE POLICY "visible" ON "ais"."signature_checks" AS PERMISSIVE FOR ALL TO public USING (current_setting('app.scope', true) = 'system' or current_setting('app.scope', true) = 'system') WITH CHECK (current_setting('app.scope', true) = 'system' or current_setting('app.scope', true) = 'system');--> statement-breakpoint
CREATE POLICY "visible" ON "ais"."signatures" AS PERMISSIVE FOR ALL TO public USING (current_setting('app.scope', true) = 'system' or current_setting('app.scope', true) = 'system') WITH CHECK (current_setting('app.scope', true) = 'system' or current_setting('app.scope', true) = 'system');--> statement-breakpoint
CREATE POLICY "visible" ON "signature_checks" AS PERMISSIVE FOR ALL TO public USING (current_setting('app.scope', true) = 'system' or current_setting('app.scope', true) = 'system') WITH CHECK (current_setting('app.scope', true) = 'system' or current_setting('app.scope', true) = 'system');--> statement-breakpoint
CREATE POLICY "visible" ON "signatures" AS PERMISSIVE FOR ALL TO public USING (current_setting('app.scope', true) = 'system' or user_id = nullif(current_setting('app.user_id', true), '')::uuid) WITH CHECK (current_setting('app.scope', true) = 'system' or user_id = nullif(current_setting('app.user_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "visible" ON "signing_codes" AS PERMISSIVE FOR ALL TO public USING (current_setting('app.scope', true) = 'system' or user_id = nullif(current_setting('app.user_id', true), '')::uuid) WITH CHECK (current_setting('app.scope', true) = 'system' or user_id = nullif(current_setting('app.user_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "visible" ON "signing_keys" AS PERMISSIVE FOR ALL TO public USING (current_setting('app.scope', true) = 'system' or user_id = nullif(current_setting('app.user_id', true), '')::uuid) WITH CHECK (current_setting('app.scope', true) = 'system' or user_id = nullif(current_setting('app.user_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "visible" ON "test_authority" AS PERMISSIVE FOR ALL TO public USING (current_setting('app.scope', true) = 'system' or current_setting('app.scope', true) = 'system') WITH CHECK (current_setting('app.scope', true) = 'system' or current_setting('app.scope', true) = 'system');--> statement-breakpoint
-- A signature, its later checks and what they stood on are only ever added.
revoke update, delete, truncate on signatures, signature_checks, signature_evidence from enbek_app;
--> statement-breakpoint
revoke update, delete, truncate on ais.signatures, ais.signature_checks, ais.signature_evidence from enbek_ais;
--> statement-breakpoint
-- Of an issued certificate only its revocation may change.
revoke update, delete, truncate on signing_keys from enbek_app;
--> statement-breakpoint
grant update (revoked_at, revoked_why) on signing_keys to enbek_app;
--> statement-breakpoint
revoke delete, truncate on test_authority, trust_anchors from enbek_app;
--> statement-breakpoint
-- Whom to trust is public: both sides verify by it.
grant select on trust_anchors, revocation_lists to enbek_ais;
--> statement-breakpoint
-- Row-level security binds the owner as well.
do $$ declare t text; begin
  for t in select format($f$%I.%I$f$, n.nspname, c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ($f$public$f$, $f$ais$f$) and c.relrowsecurity and not c.relforcerowsecurity loop
    execute format($f$alter table %s force row level security$f$, t);
  end loop;
end $$;
