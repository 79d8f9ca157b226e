DROP INDEX "opening_questions_iin_index";--> statement-breakpoint
ALTER TABLE "card_opening_copies" ALTER COLUMN "iin" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "card_opening_copies" ADD COLUMN "account_id" uuid;--> statement-breakpoint
CREATE INDEX "card_opening_copies_account_id_at_index" ON "card_opening_copies" USING btree ("account_id","at");--> statement-breakpoint
ALTER POLICY "visible" ON "opening_questions" TO public USING (current_setting('app.scope', true) = 'system' or exists (select from "card_opening_copies" o where o.id = opening_id)) WITH CHECK (current_setting('app.scope', true) = 'system');--> statement-breakpoint
ALTER TABLE "opening_questions" DROP COLUMN "iin";--> statement-breakpoint
ALTER TABLE "card_opening_copies" ADD CONSTRAINT "whose" CHECK (num_nonnulls(iin, account_id) > 0);--> statement-breakpoint
ALTER POLICY "visible" ON "card_opening_copies" TO public USING (current_setting('app.scope', true) = 'system' or iin = (select p.confirmed_iin from people p where p.user_id = nullif(current_setting('app.user_id', true), '')::uuid) or account_id = nullif(current_setting('app.user_id', true), '')::uuid) WITH CHECK (current_setting('app.scope', true) = 'system');
