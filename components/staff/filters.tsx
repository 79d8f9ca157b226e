import type { ReactNode } from 'react'
import { ActionForm } from '@/components/form/action-form'
import { linker, type View } from '@/components/layout/shell'
import { Alert } from '@/components/ui/basics'
import { buttonClass } from '@/components/ui/button'
import { say } from '@/lib/messages'
import { search } from '@/lib/staff/search-actions'
import { hasLapsed, type Query } from './address'

/** `path`: the list as it is without these filters. */
type Props = { view: View; path: string; set: boolean; children: ReactNode }
const row = 'mb-5 grid gap-3 sm:grid-cols-2 lg:flex lg:flex-wrap lg:items-end'

/** A row of filters that are chosen; they end in the address. Enter in any field sends it. Works without JavaScript. */
export function Filters(props: Props) {
  return (
    <search>
      <form method="get" action={linker(props.view)(props.path)} className={row}>
        {props.children}
        <Buttons {...props} />
      </form>
    </search>
  )
}

/** The same where something is typed, which may be an IIN: it is sent, and stands sealed in the address of what was found (`lib/staff/typed.ts`). */
export function Search({ query, ...props }: Props & { query: Query }) {
  const { view, path } = props
  return (
    <search>
      {hasLapsed(query, view.user) && (
        <div className="mb-5">
          <Alert tone="warn" role="status" title={say(view.place.locale)('staff.list.lapsed')}>
            {say(view.place.locale)('staff.list.lapsedText')}
          </Alert>
        </div>
      )}
      {/* a form of its own for each address: the key of one that was sent is not sent again */}
      <ActionForm key={view.place.query} action={search} locale={view.place.locale} className={row} quietOnSuccess>
        <input type="hidden" name="path" value={path.split('?')[0]} readOnly />
        {props.children}
        <Buttons {...props} />
      </ActionForm>
    </search>
  )
}

function Buttons({ view, path, set }: Props) {
  const t = say(view.place.locale)
  return (
    <div className="flex gap-2">
      <button type="submit" className={buttonClass('secondary')}>
        {t('staff.list.find')}
      </button>
      {set && (
        <a href={linker(view)(path)} className={buttonClass('quiet')}>
          {t('staff.list.reset')}
        </a>
      )}
    </div>
  )
}

type Field = { name: string; label: string; value?: string; hint?: string; wide?: boolean }

export function FilterText({ name, label, value, hint, wide }: Field) {
  return (
    <label className={`grid gap-1 text-sm ${wide ? 'lg:min-w-72 lg:flex-1' : 'lg:w-40'}`}>
      <span className="font-semibold">{label}</span>
      <input type="search" name={name} defaultValue={value ?? ''} placeholder={hint} maxLength={300} autoComplete="off" className="field" />
    </label>
  )
}

export function FilterSelect({
  name,
  label,
  value,
  choices,
  empty,
}: Field & { choices: readonly { value: string; label: string }[]; empty?: string }) {
  return (
    <label className="grid gap-1 text-sm lg:w-48">
      <span className="font-semibold">{label}</span>
      <select name={name} defaultValue={value ?? ''} className="field">
        {empty !== undefined && <option value="">{empty}</option>}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </label>
  )
}
