import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import type { CentrePhone, WorkingHours } from '@/db/schema/centres'
import { type Text, text } from '@/lib/core/text'
import { centreRows } from './centre-places'
import { random } from './random'

/** Brings the list of centres up to date; contacts are the centres' own and stay. */
export const loadCentres = (tx: Tx): Promise<unknown> =>
  tx.execute(sql`
    insert into centres (id, kind, parent_id, region_code, district_code, name, place, serves)
    select id, kind, "parentId", "regionCode", "districtCode", name, place, serves
    from jsonb_to_recordset(${JSON.stringify(centreRows)}::jsonb)
      as r(id text, kind text, "parentId" text, "regionCode" text, "districtCode" text, name jsonb, place jsonb, serves jsonb)
    on conflict (id) do update set name = excluded.name, place = excluded.place, parent_id = excluded.parent_id
      where (centres.name, centres.place, centres.parent_id) is distinct from (excluded.name, excluded.place, excluded.parent_id)`)

const streets: readonly Text[] = [
  text('Абай даңғылы', 'проспект Абая', 'Abai Avenue'),
  text('Достық көшесі', 'улица Достык', 'Dostyq Street'),
  text('Тәуелсіздік даңғылы', 'проспект Тауелсиздик', 'Tauelsizdik Avenue'),
  text('Жібек жолы көшесі', 'улица Жибек жолы', 'Zhibek Zholy Street'),
  text('Наурыз көшесі', 'улица Наурыз', 'Nauryz Street'),
  text('Бейбітшілік көшесі', 'улица Бейбитшилик', 'Beibitshilik Street'),
  text('Еңбек көшесі', 'улица Енбек', 'Engbek Street'),
]

const departments = {
  lmc: [
    text('Қабылдау бөлмесі', 'Приёмная', 'Reception'),
    text('Жұмысқа орналастыру бөлімі', 'Отдел трудоустройства', 'Employment department'),
    text('Еңбек мобильділігі бөлімі', 'Отдел трудовой мобильности', 'Labour mobility department'),
    text('Кәсіпкерлікті дамыту бөлімі', 'Отдел развития предпринимательства', 'Entrepreneurship department'),
  ],
  career: [
    text('Қабылдау залы', 'Зал приёма', 'Service hall'),
    text('Жұмыс іздеушілерді тіркеу', 'Регистрация ищущих работу', 'Registration of job seekers'),
  ],
}
const director = text('Директор', 'Директор', 'Director')
const deputy = text('Директордың орынбасары', 'Заместитель директора', 'Deputy director')
const head = text('Орталық басшысы', 'Руководитель центра', 'Head of the centre')

const MOST_PHONES = 6
/** Mobile numbers that nobody is given, after those of the demonstration's people. */
const numberOf = (n: number, line: number) => `+7700001${String(n * MOST_PHONES + line).padStart(4, '0')}`
const phones = (n: number, whom: readonly Text[], first = 0): CentrePhone[] =>
  whom.map((who, line) => ({ who, number: numberOf(n, first + line) }))

const weekdays: WorkingHours = { from: '09:00', to: '18:30', break: { from: '13:00', to: '14:30' }, saturday: null }

/** Invented contacts of centre number n: addresses and numbers that nobody has. */
function contactsOf({ id, kind, place }: (typeof centreRows)[number], n: number) {
  const at = random('centre', n)
  const street = at.pick(streets)
  const house = at.int(1, 120)
  const whom = departments[kind]
  const saturday = at.chance(0.25) ? { from: '10:00', to: '13:00' } : null
  return {
    id,
    postcode: String(n + 1).padStart(6, '0'),
    address: text(
      `${place.kk}, ${street.kk}, ${house}-үй`,
      `${place.ru}, ${street.ru}, дом ${house}`,
      `${house} ${street.en}, ${place.en}`,
    ),
    departments: phones(n, whom),
    responsible: phones(n, kind === 'lmc' ? [director, deputy] : [head], whom.length),
    site: `https://${id}.centres.enbek.localhost`,
    emails: [`${id}@centres.enbek.localhost`],
    hours: { ...weekdays, saturday },
  }
}

/** Fills in invented contacts where none have been entered, and marks them. */
export const demoContacts = (tx: Tx): Promise<unknown> =>
  tx.execute(sql`
    update centres c set postcode = r.postcode, address = r.address, departments = r.departments, responsible = r.responsible,
      site = r.site, emails = r.emails, hours = r.hours, is_demo = true
    from jsonb_to_recordset(${JSON.stringify(centreRows.map(contactsOf))}::jsonb) as r(id text, postcode text, address jsonb, departments jsonb,
      responsible jsonb, site text, emails jsonb, hours jsonb)
    where c.id = r.id and c.changed_by is null and c.address is null`)
