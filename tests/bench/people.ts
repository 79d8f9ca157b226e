import type postgres from 'postgres'
import type { Sample } from './queries'

/** Enough that nobody reaches the limit of responses an hour in one stage. */
const USERS = 800

const tokenOf = (n: number) => `bench-session-of-user-${n}-not-a-secret`

/** Accounts with a name and a session each; made once, their sessions renewed at each run. Returns the session tokens. */
export async function prepareUsers(sql: postgres.Sql): Promise<string[]> {
  const tokens = Array.from({ length: USERS }, (_, n) => tokenOf(n))
  await sql`
    insert into users (email, locale, password_hash, email_confirmed_at)
    select 'bench-' || n || '@example.kz', 'ru', 'none', now() from generate_series(0, ${USERS - 1}::int) n on conflict (email) do nothing`
  await sql`
    insert into people (user_id, last_name, first_name)
    select user_id, 'Сынақов', 'Арман' from users where email like 'bench-%@example.kz' on conflict (user_id) do nothing`
  await sql`
    insert into sessions (id, user_id, expires_at, ip, agent)
    select encode(sha256(convert_to(t.token, 'utf8')), 'hex'), u.user_id, now() + interval '1 day', '127.0.0.1', 'bench'
    from unnest(${tokens}::text[]) with ordinality t(token, n) join users u on u.email = 'bench-' || (t.n - 1) || '@example.kz'
    on conflict (id) do update set expires_at = excluded.expires_at, seen_at = now() + interval '1 day'`
  await sql`create table if not exists bench_bare (id bigint generated always as identity primary key, vacancy_id bigint not null, message text not null)`
  await sql`grant all on bench_bare to enbek`
  return tokens
}

/** Takes away what the last stage has written, so that every stage begins alike. The journal stays: nobody may shorten it. */
export async function clearWrites(sql: postgres.Sql): Promise<void> {
  await sql`delete from responses where user_id in (select user_id from users where email like 'bench-%@example.kz')`
  await sql`delete from rate_limits where key like 'response.send:%'`
  await sql`truncate bench_bare`
  for (const table of ['outbox', 'idempotency', 'messages', 'graphile_worker._private_jobs']) await sql.unsafe(`delete from ${table}`)
  await sql`delete from notices where kind = 'response.received' and created_at > now() - interval '1 day'`
}

const SAMPLES = 5_000

/** Open vacancies that stand for all of them: always the same ones. */
export async function samplesOf(sql: postgres.Sql): Promise<(Sample & { id: string })[]> {
  return sql<(Sample & { id: string })[]>`
    select s.vacancy_id::text as id, v.title_kk as "titleKk", v.title_ru as "titleRu", v.region_code as "regionCode", v.occupation_code as "occupationCode",
      v.schedule, v.employment, v.experience
    from (select vacancy_id from vacancy_search order by md5(vacancy_id::text) limit ${SAMPLES}) s join vacancies v on v.id = s.vacancy_id`
}

/** Open vacancies to respond to. An employer without an owner gets one who reads responses. */
export async function respondable(sql: postgres.Sql): Promise<number[]> {
  const rows = await sql<{ id: string; employer: string }[]>`
    select v.id::text, v.employer_id as employer from vacancies v
    where v.id in (select vacancy_id from vacancy_search order by md5(vacancy_id::text) desc limit ${SAMPLES})
      and (v.valid_until is null or v.valid_until > current_date + 1)`
  await sql`
    insert into users (email, locale, password_hash, email_confirmed_at)
    select 'owner-bench-' || e || '@example.kz', 'ru', 'none', now() from unnest(${rows.map(({ employer }) => employer)}::uuid[]) e
    on conflict (email) do nothing`
  await sql`
    insert into members (employer_id, user_id, role)
    select e.id, u.user_id, 'owner' from users u join employers e on u.email = 'owner-bench-' || e.id || '@example.kz'
    where not exists (select from members m where m.employer_id = e.id and m.role in ('owner', 'hr')) on conflict do nothing`
  return rows.map(({ id }) => Number(id))
}
