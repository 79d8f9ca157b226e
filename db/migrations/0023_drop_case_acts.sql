DROP POLICY "visible" ON "ais"."case_acts" CASCADE;--> statement-breakpoint
DROP TABLE "ais"."case_acts" CASCADE;--> statement-breakpoint
DROP POLICY "visible" ON "case_acts" CASCADE;--> statement-breakpoint
DROP TABLE "case_acts" CASCADE;