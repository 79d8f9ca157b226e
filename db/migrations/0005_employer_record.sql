-- Public figures about an employer from private rows: only counts leave, never a person.
create function employer_record(employer uuid, out asked int, out answered int, out hired int)
language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare before text := coalesce(current_setting('app.scope', true), '');
begin
  -- the owner is bound by row-level security as well, and only a superuser may write this into the function's own settings
  perform set_config('app.scope', 'system', true);
  select count(*) filter (where r.origin = 'citizen' and r.created_at > now() - interval '90 days'),
         count(*) filter (where r.origin = 'citizen' and r.created_at > now() - interval '90 days' and r.state not in ('sent', 'viewed', 'withdrawn', 'closed')),
         count(*) filter (where r.state = 'hired')
    into asked, answered, hired from responses r where r.employer_id = employer;
  perform set_config('app.scope', before, true);
end $$;
--> statement-breakpoint
revoke execute on function employer_record(uuid) from public;
--> statement-breakpoint
grant execute on function employer_record(uuid) to enbek_app;
