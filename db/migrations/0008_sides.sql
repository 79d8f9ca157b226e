-- The Labour Market AIS stands beside the platform (O206-30): a schema of its own, and a role that reads none of the platform's tables.
create schema if not exists ais;
--> statement-breakpoint
do $$ begin
  if not exists (select from pg_roles where rolname = 'enbek_ais') then create role enbek_ais nologin; end if;
exception when duplicate_object or unique_violation then null;
end $$;
--> statement-breakpoint
do $$ begin execute format('grant enbek_ais to %I', current_user); end $$;
--> statement-breakpoint
grant usage on schema ais, public to enbek_ais;
--> statement-breakpoint
alter default privileges in schema ais grant select, insert, update, delete on tables to enbek_ais;
--> statement-breakpoint
alter default privileges in schema ais grant usage on sequences to enbek_ais;
--> statement-breakpoint
-- What belongs to the house and not to a side: classifiers, the law, staff accounts, the journal and the queue.
grant select on places, occupations, legal_params, calendar_days, users, staff_roles to enbek_ais;
--> statement-breakpoint
grant insert on journal, outbox, deliveries, notices, messages to enbek_ais;
--> statement-breakpoint
grant select on outbox, deliveries to enbek_ais;
--> statement-breakpoint
grant select, insert, update on idempotency, rate_limits to enbek_ais;
--> statement-breakpoint
grant execute on function enqueue(text, json, text, timestamptz) to enbek_ais;
