-- Trigrams forgive typing errors; the application's role owns nothing and is what every connection works as.
create extension if not exists pg_trgm;
--> statement-breakpoint
do $$ begin
  if not exists (select from pg_roles where rolname = 'enbek_app') then create role enbek_app nologin; end if;
exception when duplicate_object or unique_violation then null;
end $$;
--> statement-breakpoint
do $$ begin execute format('grant enbek_app to %I', current_user); end $$;
--> statement-breakpoint
grant usage on schema public to enbek_app;
--> statement-breakpoint
alter default privileges in schema public grant select, insert, update, delete on tables to enbek_app;
--> statement-breakpoint
alter default privileges in schema public grant usage on sequences to enbek_app;
