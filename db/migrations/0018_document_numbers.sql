ALTER TABLE "ais"."documents" DROP CONSTRAINT "documents_number_unique";--> statement-breakpoint
ALTER TABLE "documents" DROP CONSTRAINT "documents_number_unique";--> statement-breakpoint
CREATE UNIQUE INDEX "documents_number" ON "ais"."documents" USING btree ("number") WHERE paper is null;--> statement-breakpoint
CREATE UNIQUE INDEX "documents_number" ON "documents" USING btree ("number") WHERE paper is null;