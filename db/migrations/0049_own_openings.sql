ALTER POLICY "visible" ON "ais"."card_openings" TO public USING (current_setting('app.scope', true) = 'system' or staff_id = nullif(current_setting('app.user_id', true), '')::uuid) WITH CHECK (current_setting('app.scope', true) = 'system' or staff_id = nullif(current_setting('app.user_id', true), '')::uuid);--> statement-breakpoint
ALTER POLICY "visible" ON "ais"."openings" TO public USING (current_setting('app.scope', true) = 'system' or staff_id = nullif(current_setting('app.user_id', true), '')::uuid) WITH CHECK (current_setting('app.scope', true) = 'system' or staff_id = nullif(current_setting('app.user_id', true), '')::uuid);--> statement-breakpoint
ALTER POLICY "visible" ON "ais"."glass_breaks" TO public USING (current_setting('app.scope', true) = 'system' or false) WITH CHECK (current_setting('app.scope', true) = 'system' or false);--> statement-breakpoint
ALTER POLICY "visible" ON "ais"."opening_questions" TO public USING (current_setting('app.scope', true) = 'system' or false) WITH CHECK (current_setting('app.scope', true) = 'system' or false);--> statement-breakpoint
-- The ground of a draft (imprisonment, treatment, death …) is told with the draft, not in the list: the head says whether the person may explain.
grant create on schema ais to enbek_ais_heads;
--> statement-breakpoint
drop view ais.draft_heads;
--> statement-breakpoint
create view ais.draft_heads as
select id, card_id, region_code, centre_id, ground <> 'D9' as explains, state, explain_by, explained_at from ais.deregistrations;
--> statement-breakpoint
revoke all on ais.draft_heads from enbek_ais;
--> statement-breakpoint
grant select on ais.draft_heads to enbek_ais;
--> statement-breakpoint
alter view ais.draft_heads owner to enbek_ais_heads;
--> statement-breakpoint
revoke create on schema ais from enbek_ais_heads;
