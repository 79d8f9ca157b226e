import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon'

export type Tone = 'neutral' | 'accent' | 'good' | 'warn' | 'bad'

const tones: Record<Tone, string> = {
  neutral: 'bg-raised text-ink',
  accent: 'bg-accent-soft text-accent-strong',
  good: 'bg-good-soft text-good',
  warn: 'bg-warn-soft text-warn',
  bad: 'bg-bad-soft text-bad',
}

/** A state or property in one or two words. */
export function Tag({ tone = 'neutral', icon, children }: { tone?: Tone; icon?: IconName; children: ReactNode }) {
  return (
    <span className={`inline-flex items-center gap-1.5 rounded-full px-2.5 py-0.5 text-xs font-semibold ${tones[tone]}`}>
      {icon && <Icon name={icon} className="size-4" />}
      {children}
    </span>
  )
}

/** A block of its own on the page. */
export function Card({
  children,
  className = '',
  as: As = 'section',
  id,
}: {
  children: ReactNode
  className?: string
  as?: 'section' | 'article' | 'li' | 'div' | 'aside'
  id?: string
}) {
  return (
    <As id={id} className={`rounded-lg border border-line bg-card p-5 sm:p-6 ${className}`}>
      {children}
    </As>
  )
}

const alertIcons: Record<Tone, IconName> = { neutral: 'info', accent: 'info', good: 'check', warn: 'warn', bad: 'warn' }

/** Something the person should notice. `role` is for messages that appear after an act. */
export function Alert({
  tone = 'accent',
  title,
  children,
  role,
}: {
  tone?: Tone
  title?: string
  children?: ReactNode
  role?: 'alert' | 'status'
}) {
  return (
    <div role={role} className={`flex gap-3 rounded-md border-l-4 border-current px-4 py-3 ${tones[tone]}`}>
      <Icon name={alertIcons[tone]} className="mt-0.5 size-5" />
      <div className="min-w-0">
        {title && <p className="font-semibold">{title}</p>}
        {children && <div className="text-sm text-ink">{children}</div>}
      </div>
    </div>
  )
}

/** Name and value pairs; a missing value is left out. */
export function Facts({ items, columns = false }: { items: readonly (readonly [label: string, value: ReactNode])[]; columns?: boolean }) {
  const shown = items.filter(([, value]) => value !== null && value !== undefined && value !== '' && value !== false)
  return (
    <dl className={columns ? 'grid gap-x-8 gap-y-3 sm:grid-cols-2' : 'grid gap-y-3'}>
      {shown.map(([label, value]) => (
        <div key={label}>
          <dt className="text-xs text-muted">{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

/** Nothing here yet: says why and what to do. */
export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="rounded-lg border border-dashed border-edge px-6 py-10 text-center">
      <p className="text-lg font-semibold">{title}</p>
      {children && <div className="mx-auto mt-2 max-w-prose text-muted">{children}</div>}
    </div>
  )
}

/** Page title with an optional line under it and actions beside it. */
export function Heading({ title, lead, children, above }: { title: string; lead?: ReactNode; above?: ReactNode; children?: ReactNode }) {
  return (
    <div className="mb-6 flex flex-wrap items-start justify-between gap-x-6 gap-y-4">
      <div className="min-w-0 max-w-3xl">
        {above}
        <h1 className="text-2xl">{title}</h1>
        {lead && <div className="mt-2 text-muted">{lead}</div>}
      </div>
      {children && <div className="flex flex-wrap gap-3">{children}</div>}
    </div>
  )
}

/** Steps of a history, newest last. */
export function Timeline({ items }: { items: readonly { key: string; title: ReactNode; when: string; note?: ReactNode }[] }) {
  return (
    <ol className="border-l-2 border-line pl-5">
      {items.map((item) => (
        <li
          key={item.key}
          className="relative pb-5 last:pb-0 before:absolute before:-left-[1.69rem] before:top-1.5 before:size-3 before:rounded-full before:bg-accent"
        >
          <p className="font-semibold">{item.title}</p>
          <p className="text-xs text-muted">{item.when}</p>
          {item.note && <div className="mt-1 text-sm">{item.note}</div>}
        </li>
      ))}
    </ol>
  )
}

/** The first letters of a name in a square: no picture is needed to tell employers apart. */
export function Monogram({ name, large = false }: { name: string; large?: boolean }) {
  const letters = name
    .replace(/[«»"“”]/g, '')
    .split(/[\s-]+/)
    .filter((word) => /^\p{L}/u.test(word) && !/^(ЖШС|ТОО|АҚ|АО|ЖК|ИП|LLP)$/u.test(word))
    .slice(0, 2)
    .map((word) => word[0]!.toUpperCase())
    .join('')
  return (
    <span
      aria-hidden="true"
      className={`inline-flex shrink-0 items-center justify-center rounded-md bg-accent-soft font-bold text-accent-strong ${large ? 'size-14 text-lg' : 'size-11 text-sm'}`}
    >
      {letters || '•'}
    </span>
  )
}
