-- Public figures about an employer from private rows: only counts leave, never a person.
create function employer_record(employer uuid) returns table (asked int, answered int, hired int)
language sql stable security definer set search_path = pg_catalog, public as $$
  select count(*) filter (where origin = 'citizen' and created_at > now() - interval '90 days')::int,
         count(*) filter (where origin = 'citizen' and created_at > now() - interval '90 days' and state not in ('sent', 'viewed', 'withdrawn', 'closed'))::int,
         count(*) filter (where state = 'hired')::int
  from responses where employer_id = employer
$$;
--> statement-breakpoint
-- the owner is bound by row-level security as well
alter function employer_record(uuid) set app.scope = 'system';
--> statement-breakpoint
revoke execute on function employer_record(uuid) from public;
--> statement-breakpoint
grant execute on function employer_record(uuid) to enbek_app;
