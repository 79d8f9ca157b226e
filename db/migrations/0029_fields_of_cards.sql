ALTER TABLE "ais"."employers" ADD COLUMN "iban" text;--> statement-breakpoint
ALTER TABLE "ais"."employers" ADD COLUMN "bik" text;--> statement-breakpoint
ALTER TABLE "ais"."employers" ADD COLUMN "bank_name" text;--> statement-breakpoint
ALTER TABLE "ais"."vacancies" ADD COLUMN "industry" text;--> statement-breakpoint
ALTER TABLE "employers" ADD COLUMN "iban" text;--> statement-breakpoint
ALTER TABLE "employers" ADD COLUMN "bik" text;--> statement-breakpoint
ALTER TABLE "employers" ADD COLUMN "bank_name" text;--> statement-breakpoint
ALTER TABLE "responses" ADD COLUMN "expected_pay" integer;--> statement-breakpoint
ALTER TABLE "vacancies" ADD COLUMN "industry" text;