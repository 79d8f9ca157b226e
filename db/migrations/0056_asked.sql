ALTER TABLE "ais"."opening_patterns" RENAME COLUMN "opening_ids" TO "seen_ids";--> statement-breakpoint
CREATE INDEX "journal_refused_intake" ON "journal" USING btree ("at") WHERE action = 'case.intake' and outcome = 'refused' and subject like 'person:%';
