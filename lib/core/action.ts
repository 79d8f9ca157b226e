import 'server-only'
import { randomBytes } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { refresh } from 'next/cache'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import type { z } from 'zod'
import type { Tx } from '@/db/client'
import { idempotency, journal } from '@/db/schema'
import { type Day, dayOf } from './calendar'
import { doorsOf } from './doors'
import { env } from './env'
import type { EventName, Events } from './events'
import { decode, typed } from './form-data'
import { maskIins } from './identifiers'
import { log } from './log'
import { sameOrigin } from './origin'
import { emit } from './outbox'
import { guest, mayEver, mayNow, type Permission, policy, type Resource, type User } from './policy'
import { address, type Portal } from './portals'
import { problemsOf } from './problems'
import { Refusal } from './refusal'
import type { Result } from './result'
import { getDoor, getHost, getIp, getPlace, getUser } from './session'
import { steppedUp, stepUpLink } from './step-up'
import { type Locale, type Text, text } from './text'
import { asAis, asLooking, asSystem, asUser } from './tx'

export type { Result } from './result'

type Next = string | { portal?: Portal; path: string; locale?: Locale }
type Outcome = {
  /** What was changed: an id for the journal. */
  subject: string
  /** What exactly was changed, for the journal; without personal data (an IIN in it is masked all the same). */
  note?: string
  text?: Text
  /** Said in this answer only: never remembered with the form, never journalled. */
  secret?: string
  /** Where the browser goes after the commit, without language. */
  next?: Next
  /** Done after the commit, e.g. setting the session cookie. */
  after?: () => Promise<unknown>
}

type Step<I, R, T = undefined> = {
  input: I
  resource: R
  /** What `prepare` returned. */
  ready: T
  user: User
  tx: Tx
  now: Date
  /** The day in Kazakhstan. */
  today: Day
  ip: string | null
  emit: <E extends EventName>(name: E, payload: Events[E]) => Promise<void>
}

type Spec<P extends Permission, S extends z.ZodType, R, T> = {
  /** The right it needs, and the name the journal knows it by. */
  can: P
  input: S
  /** The platform's scope instead of the person's (signing in, registering), the tables of the Labour Market AIS, or the accounts an administrator has open. */
  scope?: 'system' | 'ais' | 'look'
  /** Dangerous: the second factor must have been shown within the last ten minutes; else the form says so and leads there. */
  stepUp?: boolean
  /** Before the transaction, holding no connection: limits, and slow work such as a password's hash. May refuse; nothing has been allowed yet. */
  prepare?: (asked: { input: z.output<S>; user: User; ip: string | null; now: Date }) => Promise<T>
  /** What a refusal is about, for the journal, where the input names no `id`; nothing that was typed. */
  about?: (input: z.output<S>) => Promise<string>
  run: (step: Step<z.output<S>, NonNullable<R>, T>) => Promise<Outcome>
} & (undefined extends Resource<P>
  ? { load?: (input: z.output<S>, tx: Tx, user: User) => Promise<R | undefined> }
  : {
      /** What the right is checked against; locked until the action ends. */
      load: (input: z.output<S>, tx: Tx, user: User) => Promise<(R & Resource<P>) | undefined>
    })

const saved = text('Сақталды', 'Сохранено', 'Saved')
const invalid = text('Белгіленген өрістерді тексеріңіз', 'Проверьте отмеченные поля', 'Check the marked fields')
const absent = text('Табылмады', 'Не найдено', 'Not found')
const forbidden = text('Бұл әрекетке құқығыңыз жоқ', 'У вас нет права на это действие', 'You may not do this')
const halfway = text(
  'Алдымен кіруді аяқтаңыз: уақытша құпиясөзді ауыстырып, екінші факторды растаңыз',
  'Сначала завершите вход: смените временный пароль и подтвердите второй фактор',
  'First finish signing in: change the temporary password and show the second factor',
)
/** What a member of staff is told who may not work from where he is (O206-28.B1). */
const waiting: Partial<Record<User['standing'], Text>> = {
  outside: text(
    'Қызметкердің аккаунты тек мекеменің ішкі желісінде жұмыс істейді',
    'Учётная запись сотрудника работает только во внутренней сети учреждения',
    'A staff account works only in the internal network of the institution',
  ),
  unchecked: text(
    'Алдымен бұл компьютердің интернетке шықпайтыны тексеріледі. Бетті жаңартыңыз',
    'Сначала проверяется, что у этого компьютера нет выхода в интернет. Обновите страницу',
    'First it is checked that this computer does not reach the Internet. Reload the page',
  ),
}
const stale = text(
  'Бұл әрекет үшін екінші факторды қайта көрсетіңіз: ол он минуттан бұрын көрсетілген',
  'Для этого действия покажите второй фактор ещё раз: с прошлого раза прошло больше десяти минут',
  'Show the second factor again for this: the last time is more than ten minutes ago',
)
const foreign = text(
  'Сұрау басқа сайттан келді. Бетті жаңартып, қайталаңыз',
  'Запрос пришёл с другого сайта. Обновите страницу и повторите',
  'The request came from another site. Reload the page and try again',
)
const unsigned = text(
  'Сіз кірмегенсіз немесе сеансыңыз аяқталған. Басқа бетте кіріп, осы форманы қайта жіберіңіз: енгізгеніңіз сақталды',
  'Вы не вошли, или ваш сеанс закончился. Войдите в другой вкладке и отправьте форму ещё раз: введённое сохранилось',
  'You have not signed in, or your session has ended. Sign in in another tab and send this form again: what you typed is kept',
)
const broken = (reference: string) =>
  text(
    `Қате орын алды, ештеңе өзгерген жоқ. Қолдау қызметіне нөмірін айтыңыз: ${reference}`,
    `Произошла ошибка, ничего не изменилось. Назовите поддержке номер: ${reference}`,
    `Something broke, nothing was changed. Tell support this number: ${reference}`,
  )

const scopes = { user: asUser, ais: asAis, look: asLooking } as const

/** How actions were declared, by the function itself; for the test that asks every one of them what it may not do. */
const declared = new WeakMap<object, { can: Permission; [part: string]: unknown }>()
export const declarationOf = (made: object) => declared.get(made)

/**
 * Why a form is not even read: another site's, another portal's, of somebody who has not signed in or not come in wholly, or of a kind of person who never has
 * this right (A349-19, O206-28.B1).
 */
function closed(can: Permission, { user, origin, host, door }: { user: User; origin: string | null; host: string; door: Portal }) {
  if (!sameOrigin(origin, host)) return { reason: 'origin', text: foreign }
  if (!doorsOf(can).includes(door)) return { reason: `portal ${door}`, text: forbidden }
  if (!mayNow(user, can)) return { reason: user.standing, text: waiting[user.standing] ?? halfway }
  if (!mayEver(user, can)) return { reason: 'right', text: user.id === guest.id ? unsigned : forbidden }
  return null
}

/**
 * Every write of the system, in this order and nowhere else: origin → portal → user → second factor → parse → prepare → begin → seen before? → load and lock → may they? → run → journal → commit → redirect or refresh.
 * A refusal rolls back and is journalled as `refused`; a bug is logged and journalled as `failed` under a reference number.
 */
export function action<P extends Permission, S extends z.ZodType, R = Resource<P>, T = undefined>(spec: Spec<P, S, R, T>) {
  const made = async (_previous: Result | null, form: FormData): Promise<Result> => {
    const [user, ip, host, door, origin] = await Promise.all([
      getUser(),
      getIp(),
      getHost(),
      getDoor(),
      headers().then((all) => all.get('origin')),
    ])
    const entry = { actorId: user.id, actingFor: user.employerId, action: spec.can, ip }
    const values = typed(form)
    const refused = closed(spec.can, { user, origin, host, door })
    if (refused) {
      await note({ ...entry, outcome: 'refused', subject: aboutOf(form), reason: refused.reason })
      return { ok: false, text: refused.text, values }
    }
    const now = new Date()
    if (spec.stepUp && !steppedUp(user, now)) {
      await note({ ...entry, outcome: 'refused', subject: aboutOf(form), reason: 'step-up' })
      return { ok: false, text: stale, link: stepUpLink(await getPlace(), env().baseUrl), values }
    }
    const parsed = spec.input.safeParse(decode(form))
    if (!parsed.success) return { ok: false, text: invalid, fields: problemsOf(parsed.error), values }

    const begin = <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
      spec.scope === 'system' ? asSystem(work) : scopes[spec.scope ?? 'user'](user, work)
    let outcome: Outcome
    try {
      const ready = (await spec.prepare?.({ input: parsed.data, user, ip, now })) as T
      outcome = await begin(async (tx) => {
        const earlier = await remembered(tx, form, user)
        if (earlier) return earlier
        const resource = (await spec.load?.(parsed.data, tx, user)) as NonNullable<R>
        if (spec.load && resource === undefined) throw new Refusal(absent)
        const allowed = policy[spec.can] as (user: User, resource: NonNullable<R>) => boolean
        if (!allowed(user, resource)) throw new Refusal(forbidden)
        const done = await spec.run({
          input: parsed.data,
          resource,
          ready,
          user,
          tx,
          now,
          today: dayOf(now),
          ip,
          emit: (name, payload) => emit(tx, name, payload),
        })
        // sent together, they wait for the database once
        await Promise.all([
          tx.insert(journal).values({ ...entry, outcome: 'done', subject: done.subject, reason: maskIins(done.note ?? '') || null }),
          remember(tx, form, done),
        ])
        return done
      })
    } catch (error) {
      const { id: subject = (await spec.about?.(parsed.data).catch(() => null)) ?? null } = parsed.data as { id?: string | number }
      if (error instanceof Refusal) {
        await note({ ...entry, outcome: 'refused', subject: subject === null ? null : String(subject), reason: error.text.ru })
        return { ok: false, text: error.text, fields: error.fields, values }
      }
      const reference = randomBytes(4).toString('hex').toUpperCase()
      log.error({ reference, action: spec.can, err: error }, 'action failed')
      await note({
        ...entry,
        outcome: 'failed',
        subject: subject === null ? null : String(subject),
        reason: (error as Error).name,
        reference,
      })
      return { ok: false, text: broken(reference), values }
    }
    await outcome.after?.()
    if (outcome.next) redirect(address(await getPlace(), outcome.next, env().baseUrl))
    refresh()
    return { ok: true, text: outcome.text ?? saved, ...(outcome.secret ? { secret: outcome.secret } : {}) }
  }
  declared.set(made, spec)
  return made
}

/** The journal of what did not happen; a failing journal must not hide the answer. */
const note = (entry: typeof journal.$inferInsert) =>
  asSystem((tx) => tx.insert(journal).values(entry)).catch((error: unknown) => log.error({ err: error }, 'journal'))

/** What an unread form says it is about; only what looks like an id. */
const aboutOf = (form: FormData): string | null => {
  const id = form.get('id')
  return typeof id === 'string' && /^[\w-]{1,40}$/.test(id) ? id : null
}

const keyOf = (form: FormData): string | null => {
  const key = form.get('_key')
  return typeof key === 'string' && /^[\w-]{16,64}$/.test(key) ? key : null
}

/** The form's key is claimed first; a second sender of the same form waits here for the first one's commit and gets its answer. */
async function remembered(tx: Tx, form: FormData, user: User): Promise<Outcome | null> {
  const key = keyOf(form)
  if (!key) return null
  const claimed = await tx
    .insert(idempotency)
    .values({ key, actorId: user.id, result: {} })
    .onConflictDoNothing()
    .returning({ key: idempotency.key })
  if (claimed.length > 0) return null
  const [row] = await tx.select().from(idempotency).where(sql`${idempotency.key} = ${key} and ${idempotency.actorId} = ${user.id}`)
  if (!row) throw new Refusal(forbidden)
  return row.result as Outcome
}

async function remember(tx: Tx, form: FormData, { subject, text: words, next }: Outcome) {
  const key = keyOf(form)
  if (key)
    await tx
      .update(idempotency)
      .set({ result: { subject, text: words, next } })
      .where(sql`${idempotency.key} = ${key}`)
}
