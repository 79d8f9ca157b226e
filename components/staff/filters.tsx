import type { ReactNode } from 'react'
import { linker, type View } from '@/components/layout/shell'
import { buttonClass } from '@/components/ui/button'
import { say } from '@/lib/messages'

/** A row of filters that ends in the address; Enter in any field sends it. Works without JavaScript. */
export function Filters({ view, path, set, children }: { view: View; path: string; set: boolean; children: ReactNode }) {
  const t = say(view.place.locale)
  const href = linker(view)(path)
  return (
    <search>
      <form method="get" action={href} className="mb-5 grid gap-3 sm:grid-cols-2 lg:flex lg:flex-wrap lg:items-end">
        {children}
        <div className="flex gap-2">
          <button type="submit" className={buttonClass('secondary')}>
            {t('staff.list.find')}
          </button>
          {set && (
            <a href={href} className={buttonClass('quiet')}>
              {t('staff.list.reset')}
            </a>
          )}
        </div>
      </form>
    </search>
  )
}

type Field = { name: string; label: string; value?: string; hint?: string; wide?: boolean }

export function FilterText({ name, label, value, hint, wide }: Field) {
  return (
    <label className={`grid gap-1 text-sm ${wide ? 'lg:min-w-72 lg:flex-1' : 'lg:w-40'}`}>
      <span className="font-semibold">{label}</span>
      <input type="search" name={name} defaultValue={value ?? ''} placeholder={hint} maxLength={300} className="field" />
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
