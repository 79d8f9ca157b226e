CREATE TABLE "staff_accounts" (
	"user_id" uuid PRIMARY KEY NOT NULL,
	"iin" text NOT NULL,
	"post" text DEFAULT '' NOT NULL,
	"unit" text DEFAULT '' NOT NULL,
	"work_phone" text,
	"mobile_phone" text,
	"addresses" text[] DEFAULT '{}'::text[] NOT NULL,
	"case_id" uuid,
	"state" text NOT NULL,
	"state_at" timestamp with time zone DEFAULT now() NOT NULL,
	"state_reason" text,
	"state_note" text,
	"issued_at" timestamp with time zone,
	"password_until" timestamp with time zone,
	"completed_at" timestamp with time zone,
	"last_entry_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "staff_accounts_iin_unique" UNIQUE("iin"),
	CONSTRAINT "staff_iin_format" CHECK ("staff_accounts"."iin" ~ '^\d{12}$')
);
--> statement-breakpoint
ALTER TABLE "staff_accounts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "factor" text;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "factor_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "device" text;--> statement-breakpoint
ALTER TABLE "staff_roles" ADD COLUMN "case_id" uuid;--> statement-breakpoint
ALTER TABLE "staff_accounts" ADD CONSTRAINT "staff_accounts_user_id_users_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "staff_accounts_state_last_entry_at_index" ON "staff_accounts" USING btree ("state","last_entry_at");--> statement-breakpoint
CREATE POLICY "visible" ON "staff_accounts" AS PERMISSIVE FOR ALL TO public USING (current_setting('app.scope', true) = 'system' or user_id = nullif(current_setting('app.user_id', true), '')::uuid) WITH CHECK (current_setting('app.scope', true) = 'system' or user_id = nullif(current_setting('app.user_id', true), '')::uuid);--> statement-breakpoint
alter table staff_accounts force row level security;
