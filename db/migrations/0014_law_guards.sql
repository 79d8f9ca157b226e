-- The calendar is only ever added to: a running clock keeps the version it was born under (C-05).
revoke update, delete, truncate on calendar_days from enbek_app;
--> statement-breakpoint
-- The journal of the law: who entered, who confirmed, when. What is decided stays as it is, for the owner too.
revoke delete, truncate on law_changes from enbek_app;
--> statement-breakpoint
create function refuse_decided() returns trigger language plpgsql as $$
begin
  if old.state <> 'proposed' then raise exception 'a decided change of the law stays as it is' using errcode = 'insufficient_privilege'; end if;
  return new;
end $$;
--> statement-breakpoint
create trigger law_changes_keep_decisions before update on law_changes for each row execute function refuse_decided();
--> statement-breakpoint
create trigger law_changes_are_kept before delete or truncate on law_changes execute function refuse_change();
--> statement-breakpoint
grant select on regulation_versions to enbek_ais;
