CREATE TABLE "breaks" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"portal" text NOT NULL,
	"reason_kk" text NOT NULL,
	"reason_ru" text NOT NULL,
	"letter_number" text NOT NULL,
	"letter_on" date NOT NULL,
	"entered_by_name" text NOT NULL,
	"cancelled_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "break_lasts" CHECK ("breaks"."ends_at" > "breaks"."starts_at"),
	CONSTRAINT "agreed_before" CHECK ("breaks"."letter_on" <= ("breaks"."starts_at" at time zone 'Asia/Almaty')::date)
);
--> statement-breakpoint
CREATE TABLE "failure_steps" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"failure_id" uuid NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"by_name" text NOT NULL,
	"to" text,
	"words" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "failures" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"number" integer GENERATED ALWAYS AS IDENTITY (sequence name "failures_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"source" text NOT NULL,
	"portal" text NOT NULL,
	"found_at" timestamp with time zone NOT NULL,
	"began_at" timestamp with time zone,
	"what" text NOT NULL,
	"public_kk" text,
	"public_ru" text,
	"severity" integer NOT NULL,
	"users_touched" integer,
	"data_lost" boolean,
	"cause" text,
	"done" text,
	"lessons" text,
	"restored_at" timestamp with time zone,
	"state" text DEFAULT 'open' NOT NULL,
	"watch" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "failures_number_unique" UNIQUE("number"),
	CONSTRAINT "severity" CHECK ("failures"."severity" between 1 and 4),
	CONSTRAINT "public_in_both" CHECK (("failures"."public_kk" is null) = ("failures"."public_ru" is null))
);
--> statement-breakpoint
ALTER TABLE "failure_steps" ADD CONSTRAINT "failure_steps_failure_id_failures_id_fk" FOREIGN KEY ("failure_id") REFERENCES "public"."failures"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "breaks_ends_at_index" ON "breaks" USING btree ("ends_at");--> statement-breakpoint
CREATE INDEX "failure_steps_failure_id_at_index" ON "failure_steps" USING btree ("failure_id","at");--> statement-breakpoint
CREATE INDEX "failures_state_found_at_index" ON "failures" USING btree ("state","found_at");--> statement-breakpoint
CREATE UNIQUE INDEX "failures_watched" ON "failures" USING btree ("watch") WHERE state not in ('restored', 'closed', 'unfounded');--> statement-breakpoint
-- The history of a failure only grows; a failure and a break are never taken away.
revoke update, delete, truncate on failure_steps from enbek_app;
--> statement-breakpoint
revoke delete, truncate on failures, breaks from enbek_app;
