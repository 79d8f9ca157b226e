-- Journals are only ever added to, by anybody.
create function refuse_change() returns trigger language plpgsql as $$
begin raise exception 'rows of % are only ever added', tg_table_name using errcode = 'insufficient_privilege'; end $$;
--> statement-breakpoint
do $$ declare t text; begin
  foreach t in array array['journal', 'data_views', 'response_steps', 'agreements'] loop
    execute format('revoke update, delete, truncate on %I from enbek_app', t);
  end loop;
  -- a person may be erased together with his rows; the journal never
  execute 'create trigger journal_is_append_only before update or delete or truncate on journal execute function refuse_change()';
end $$;
--> statement-breakpoint
-- Row-level security binds the owner as well.
do $$ declare t text; begin
  for t in select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public' and c.relrowsecurity loop
    execute format('alter table %I force row level security', t);
  end loop;
end $$;
--> statement-breakpoint
-- The queue belongs to its owner; the application may only add to it, inside its own transaction.
create function enqueue(task text, payload json, job_key text default null, run_at timestamptz default null) returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
begin perform graphile_worker.add_job(task, payload => payload, job_key => job_key, run_at => run_at, max_attempts => 12); end $$;
--> statement-breakpoint
revoke execute on function enqueue(text, json, text, timestamptz) from public;
--> statement-breakpoint
grant execute on function enqueue(text, json, text, timestamptz) to enbek_app;
--> statement-breakpoint
alter table vacancy_search alter column doc set statistics 1000;
