-- The administrator opens an account of the platform before he reads whose it is (O206-28.B3). The platform asks the look-up journal no more than this.
-- A protected person stays hidden from whoever is not named for him (M6).
create function account_hidden(account uuid) returns boolean language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  before text := coalesce(current_setting('app.scope', true), '');
  person text;
begin
  perform set_config('app.scope', 'system', true);
  select p.iin into person from public.people p where p.user_id = account;
  perform set_config('app.scope', before, true);
  return person is not null and person = any (ais.protected_iins());
end $$;
--> statement-breakpoint
create function account_opened(account uuid) returns boolean language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select exists (
    select from ais.openings o
    where o.kind = 'account' and o.subject_id = account and o.staff_id = nullif(current_setting('app.user_id', true), '')::uuid
      and o.session_id is not distinct from nullif(current_setting('app.session', true), '') and o.expires_at > now()
  ) and not public.account_hidden(account)
$$;
--> statement-breakpoint
-- As before, and: an account is opened by the desk of the access applications only, and belongs to whoever has proven the IIN in it.
create or replace function ais.check_opening() returns trigger language plpgsql security definer set search_path = pg_catalog, ais, pg_temp as $$
declare before text := coalesce(current_setting('app.scope', true), ''); person text;
begin
  if before = 'system' then return new; end if;
  if new.staff_id::text is distinct from current_setting('app.user_id', true)
    or new.session_id is distinct from nullif(current_setting('app.session', true), '') then
    raise exception 'an opening of somebody else' using errcode = 'insufficient_privilege';
  end if;
  if new.kind = 'account' and coalesce(current_setting('app.desks', true), '') <> 'access' then
    raise exception 'an account is opened by an administrator' using errcode = 'insufficient_privilege';
  end if;
  if new.expires_at > now() + interval '16 hours' then
    raise exception 'an opening for longer than a working day' using errcode = 'check_violation';
  end if;
  new.at := now();
  perform set_config('app.scope', 'system', true);
  if new.kind = 'card' then select c.iin into person from ais.cards c where c.id = new.subject_id;
  elsif new.kind = 'correction' then select c.iin into person from ais.corrections c where c.id = new.subject_id;
  elsif new.kind = 'account' then select p.confirmed_iin into person from public.people p where p.user_id = new.subject_id;
  else select coalesce((select c.iin from ais.cases c where c.id = new.subject_id), new.iin) into person; end if;
  perform set_config('app.scope', before, true);
  if person is distinct from new.iin then
    raise exception 'an opening of another person' using errcode = 'check_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
CREATE POLICY "looked_up" ON "agreements" AS PERMISSIVE FOR SELECT TO public USING (current_setting('app.scope', true) = 'look' and account_opened(user_id));--> statement-breakpoint
CREATE POLICY "looked_up" ON "people" AS PERMISSIVE FOR SELECT TO public USING (current_setting('app.scope', true) = 'look' and account_opened(user_id));--> statement-breakpoint
CREATE POLICY "looked_up" ON "users" AS PERMISSIVE FOR SELECT TO public USING (current_setting('app.scope', true) = 'look' and account_opened(user_id));--> statement-breakpoint
CREATE POLICY "looked_up" ON "data_requests" AS PERMISSIVE FOR SELECT TO public USING (current_setting('app.scope', true) = 'look' and account_opened(user_id));
