-- The AIS tells its staff something, in their language and by e-mail: of accounts it needs that much, and no password's hash.
revoke select on users from enbek_ais;
--> statement-breakpoint
grant select (user_id, locale, email, email_confirmed_at) on users to enbek_ais;
