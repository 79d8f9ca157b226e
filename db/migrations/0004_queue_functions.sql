-- The queue's tables are private to their owner. These functions are all that the application may ask of them; payloads hold ids only.
create function dead_letters(max integer default 100)
returns table (id bigint, task text, payload json, attempts integer, last_error text, created_at timestamptz)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select j.id, t.identifier, j.payload, j.attempts::integer, j.last_error, j.created_at
  from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
  where j.attempts >= j.max_attempts and j.locked_at is null
  order by j.id desc limit least(max, 1000)
$$;
--> statement-breakpoint
-- A dead letter gets all its attempts again; false when there is no such one.
create function retry_dead_letter(letter bigint) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform from graphile_worker._private_jobs j where j.id = letter and j.attempts >= j.max_attempts and j.locked_at is null for update;
  if not found then return false; end if;
  perform graphile_worker.reschedule_jobs(array[letter], run_at => now(), attempts => 0, max_attempts => 12);
  return true;
end $$;
--> statement-breakpoint
create function queue_figures()
returns table (waiting integer, running integer, retrying integer, dead integer, late_seconds integer)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select (count(*) filter (where is_available and run_at <= now()))::integer,
    (count(*) filter (where locked_at is not null))::integer,
    (count(*) filter (where is_available and attempts > 0 and run_at > now()))::integer,
    (count(*) filter (where attempts >= max_attempts and locked_at is null))::integer,
    coalesce(extract(epoch from now() - min(run_at) filter (where is_available and run_at <= now())), 0)::integer
  from graphile_worker._private_jobs
$$;
--> statement-breakpoint
-- After kill -9 a job stays locked for four hours. What is held by a worker that has not been seen for 45 seconds is given back.
create function release_silent_workers() returns integer
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare silent text[];
begin
  select array_agg(distinct held.locked_by) into silent
  from (select locked_by, locked_at from graphile_worker._private_jobs union all
        select locked_by, locked_at from graphile_worker._private_job_queues) held
  where held.locked_at < now() - interval '45 seconds'
    and not exists (select from public.workers w where w.id = held.locked_by and w.seen_at > now() - interval '45 seconds');
  if silent is null then return 0; end if;
  perform graphile_worker.force_unlock_workers(silent);
  return cardinality(silent);
end $$;
--> statement-breakpoint
-- When the newest migration was made, as the migrator has written it down: 0 before the first one.
create function schema_version() returns bigint
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select coalesce(max(created_at), 0) from drizzle.__drizzle_migrations
$$;
--> statement-breakpoint
do $$ declare f text; begin
  foreach f in array array['dead_letters(integer)', 'retry_dead_letter(bigint)', 'queue_figures()', 'release_silent_workers()', 'schema_version()'] loop
    execute format('revoke execute on function %s from public', f);
    execute format('grant execute on function %s to enbek_app', f);
  end loop;
end $$;
