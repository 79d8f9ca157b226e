import type postgres from 'postgres'

/** The officer who reads in the bench, and the browser in which he does. */
export const officer = { id: '00000000-0000-7000-8000-000000000001', session: 'bench' } as const
/** The centre whose specialist reads; one of six of the region. */
export const centre = 'cc-711110000'

const place = `'71', 'cc-71' || (1 + n % 6) || '110000'`

/**
 * One region with six centres: so many cases (a tenth of them open) and cards (of the same people) with facts, registrations, offers, measures, visits, proposals
 * and drafts, and twice as many openings by 400 members of staff, of which those of the last half hour hold. Triggers rest: the heads are written here.
 */
export async function fillDesk(sql: postgres.Sql, size: number): Promise<void> {
  const rows = (table: string, columns: string, values: string, from = 'people') =>
    sql.unsafe(`insert into ais.${table} (${columns}) select ${values} from ${from}`)
  await sql`set session_replication_role = replica`
  await sql`
    create temporary table people as
    select n, uuidv7() as card_id, uuidv7() as episode_id, uuidv7() as case_id, lpad(n::text, 12, '0') as iin,
      now() - make_interval(mins => n) as at,
      (array['unemployed', 'job_seeker', 'job_seeker', 'ended', 'ended'])[1 + n % 5] as status
    from generate_series(1, ${size}::int) n`

  await sql`
    insert into ais.cases (id, service, version, number, iin, name, region_code, centre_id, channel, state, answers, timers, due_at, assignee_id, revision, submitted_at, closed_at)
    select case_id, 'job-seeker', 1, 'JS-2026-' || lpad(n::text, 7, '0'), iin, 'Сынақова Айгерім ' || n, '71', 'cc-71' || (1 + n % 6) || '110000',
      case when n % 5 = 0 then 'office' else 'portal' end,
      case when n % 10 = 0 then (array['submitted', 'review', 'entry', 'returned'])[1 + n / 10 % 4] else (array['registered', 'refused', 'withdrawn'])[1 + n % 3] end,
      jsonb_build_object('identity', jsonb_build_object('lastName', 'Сынақова', 'firstName', 'Айгерім ' || n)), '{}',
      case when n % 10 = 0 and n / 10 % 4 <> 3 then now() + make_interval(mins => n % 5000 - 2500) end,
      case when n % 20 = 0 then ${officer.id}::uuid end, 3, now(), case when n % 10 <> 0 then at end
    from people`
  await rows(
    'case_steps',
    'case_id, at, actor, actor_id, move, "from", "to"',
    `case_id, now(), 'officer', 'o', move, null, 'review'`,
    `people, unnest(array['created', 'assigned', 'accept', 'register']) move`,
  )

  await rows(
    'cards',
    'id, iin, last_name, first_name, middle_name, birth_date, region_code, centre_id',
    `card_id, iin, 'Сынақова' || n % 1000, 'Айгерім', null, '1990-01-01', ${place}`,
  )
  await rows(
    'card_heads',
    'id, region_code, centre_id, short_name, masked_iin, status, number, since',
    `card_id, ${place}, 'Сынақова' || n % 1000 || ' А.', '••••••' || right(iin, 6), status, case when status <> 'ended' then 'R-' || n end, at::date`,
  )
  await rows(
    'card_facts',
    'card_id, section, key, value, source, author_id',
    `card_id, (array['identity', 'contacts', 'education', 'experience', 'wishes'])[1 + fact % 5], 'key' || fact, '"value"', 'form', 'system'`,
    'people, generate_series(1, 12) fact',
  )
  await rows(
    'episodes',
    'id, card_id, kind, number, region_code, centre_id, since, until, decided_by, created_at',
    `episode_id, card_id, case status when 'unemployed' then 'unemployed' else 'job_seeker' end, 'R-' || n, ${place}, at::date, case status when 'ended' then current_date end, 'system', at`,
  )
  await rows(
    'offers',
    'card_id, episode_id, vacancy_id, employer_id, vacancy, region_code, centre_id, state, due_at, created_by, created_at, updated_at',
    `card_id, episode_id, n, uuidv7(), '{"titleKk": "Аспазшы", "titleRu": "Повар"}', ${place}, case when n % 8 = 0 then (array['made', 'agreed', 'referred', 'invited'])[1 + n / 8 % 4] else 'hired' end,
     case when n % 8 = 0 then now() + make_interval(mins => n % 5000 - 500) end, 'system', now(), at`,
    'people where n % 10 <> 1',
  )
  await rows(
    'measures',
    'number, card_id, region_code, centre_id, kind, state, terms, due_at, created_by, updated_at',
    `'AM-' || n, card_id, ${place}, 'training', case when n % 9 = 0 then (array['offered', 'consented', 'signed_person', 'in_progress'])[1 + n / 9 % 4] else 'completed' end,
     '{"provider": "Колледж"}', case when n % 9 = 0 then now() + make_interval(mins => n % 5000 - 500) end, 'system', at`,
    'people where n % 3 = 0',
  )
  await rows(
    'visits',
    'card_id, episode_id, region_code, centre_id, due_on, state',
    `card_id, episode_id, ${place}, current_date + case turn when 0 then n / 6 % 14 - 3 else -14 * turn end, case turn when 0 then 'due' else (array['done', 'missed', 'done'])[1 + (n + turn) % 3] end`,
    `people, generate_series(0, 3) turn where status = 'unemployed'`,
  )
  await rows(
    'unemployment_proposals',
    'card_id, episode_id, region_code, centre_id, state, since',
    `card_id, episode_id, ${place}, case when n % 10 = 0 then (array['proposed', 'confirmed'])[1 + n / 10 % 2] else 'approved' end, at::date`,
    `people where status = 'unemployed'`,
  )
  await rows(
    'deregistrations',
    'card_id, episode_id, region_code, centre_id, ground, evidence, state, timer, explain_by, drafted_by',
    `card_id, episode_id, ${place}, 'D1', '[]', case when n % 20 = 0 then 'explaining' else 'deregistered' end, '{}', now() + make_interval(hours => n % 100 - 50), 'system'`,
    `people where status in ('unemployed', 'ended') and n % 2 = 0`,
  )
  await sql`
    insert into ais.openings (kind, subject_id, iin, staff_id, staff_name, session_id, role, region_code, centre_id, purpose, at, expires_at)
    select kind, case kind when 'case' then case_id else card_id end, iin,
      ('00000000-0000-7000-8000-' || lpad(to_hex(1 + (n * 7 + case kind when 'case' then 0 else 3 end) % 400), 12, '0'))::uuid, 'Қызметкер', 'bench', 'centre_specialist', '71',
      'cc-71' || (1 + n % 6) || '110000', 'check', at, at + interval '30 minutes'
    from people, unnest(array['case', 'card']) kind`
  await sql`drop table people`
  await sql`set session_replication_role = origin`
  await sql`vacuum analyze`
}
