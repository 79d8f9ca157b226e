-- A person has asked to stop the processing of his data (PDL 8): no list of the AIS shows the card while nothing but its keeping is left. A registration
-- brings it back, for then the law asks for the processing. Triggers that keep the head must see it.
create policy processing_blocked on ais.card_heads as restrictive for select using (
  current_setting('app.scope', true) = 'system' or status in ('job_seeker', 'unemployed') or pg_trigger_depth() > 0
  or not exists (select 1 from ais.hidden_cards x where x.card_id = card_heads.id));
--> statement-breakpoint
-- Which access somebody had on a day stays known after it is gone.
create function keep_access_history() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  if tg_table_name = 'staff_accounts' then
    if tg_op = 'UPDATE' and new.state = old.state then return null; end if;
    update access_history set until = new.state_at where user_id = new.user_id and what = 'state' and until is null;
    insert into access_history (user_id, what, value, case_id, since) values (new.user_id, 'state', new.state, new.case_id, new.state_at);
    return null;
  end if;
  if tg_op <> 'INSERT' then
    update access_history set until = now()
      where user_id = old.user_id and what = 'right' and value = old.role and region_code = old.region_code and until is null;
  end if;
  if tg_op <> 'DELETE' then
    insert into access_history (user_id, what, value, region_code, centre_id, case_id, since)
      values (new.user_id, 'right', new.role, new.region_code, new.centre_id, new.case_id, now());
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger staff_accounts_have_history after insert or update of state on staff_accounts for each row execute function keep_access_history();
--> statement-breakpoint
create trigger staff_roles_have_history after insert or update or delete on staff_roles for each row execute function keep_access_history();
--> statement-breakpoint
do $$ begin
  perform set_config('app.scope', 'system', true);
  insert into access_history (user_id, what, value, case_id, since) select user_id, 'state', state, case_id, state_at from staff_accounts;
  insert into access_history (user_id, what, value, region_code, centre_id, case_id, since)
    select r.user_id, 'right', r.role, r.region_code, r.centre_id, r.case_id, coalesce(a.state_at, now())
    from staff_roles r left join staff_accounts a on a.user_id = r.user_id;
end $$;
--> statement-breakpoint
-- What was asked, seen and told is only ever added to; a row of the history is only ever closed.
revoke update, delete, truncate on iin_reveals, data_incident_steps from enbek_app;
--> statement-breakpoint
revoke update, delete, truncate on access_history from enbek_app;
--> statement-breakpoint
grant update (until) on access_history to enbek_app;
--> statement-breakpoint
revoke delete, truncate on data_requests, data_incidents from enbek_app;
--> statement-breakpoint
grant select, insert on iin_reveals to enbek_ais;
--> statement-breakpoint
-- The desk looks through the refused entries of the last days.
create index journal_refused_entries on journal (at) where action = 'account.signIn' and outcome <> 'done';
--> statement-breakpoint
do $$ declare t text; begin
  for t in select format('%I.%I', n.nspname, c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ('public', 'ais') and c.relrowsecurity and not c.relforcerowsecurity loop
    execute format('alter table %s force row level security', t);
  end loop;
end $$;
