-- Who waits for the first offer is listed without opening anybody: registrations that go on, with nothing but whose card and since when.
grant select (id, card_id, region_code, centre_id, until, created_at) on ais.episodes to enbek_ais_heads;
--> statement-breakpoint
-- the policy of registrations asks whether their card is there
grant select (id, iin, region_code, centre_id) on ais.cards to enbek_ais_heads;
--> statement-breakpoint
grant create on schema ais to enbek_ais_heads;
--> statement-breakpoint
create view ais.episode_heads as select id, card_id, region_code, centre_id, created_at from ais.episodes where until is null;
--> statement-breakpoint
revoke all on ais.episode_heads from enbek_ais;
--> statement-breakpoint
grant select on ais.episode_heads to enbek_ais;
--> statement-breakpoint
alter view ais.episode_heads owner to enbek_ais_heads;
--> statement-breakpoint
revoke create on schema ais from enbek_ais_heads;
