-- Centres belong to the house: both sides read them, the platform edits their contacts, nobody of the application removes one.
grant select on centres to enbek_ais;
--> statement-breakpoint
revoke delete, truncate on centres from enbek_app;
