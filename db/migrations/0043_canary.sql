CREATE TABLE "canary_reports" (
	"session_id" text PRIMARY KEY NOT NULL,
	"reported_at" timestamp with time zone NOT NULL,
	"answered" boolean NOT NULL
);
--> statement-breakpoint
ALTER TABLE "canary_reports" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "canary_reports" ADD CONSTRAINT "canary_reports_session_id_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."sessions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE POLICY "visible" ON "canary_reports" AS PERMISSIVE FOR ALL TO public USING (current_setting('app.scope', true) = 'system' or current_setting('app.scope', true) = 'system') WITH CHECK (current_setting('app.scope', true) = 'system' or current_setting('app.scope', true) = 'system');--> statement-breakpoint
-- Row-level security binds the owner as well.
alter table canary_reports force row level security;
