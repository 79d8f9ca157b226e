'use client'

import { useEffect, useState } from 'react'
import { Select } from '@/components/form/fields'
import { buttonClass } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import type { Locale } from '@/lib/core/text'
import { firstLanguages, languageNames, languageRow, levelNames, mostRows, otherNames } from '@/lib/vacancies/languages'
import { choices } from '@/lib/vacancies/terms'
import { words } from './vacancy-form-words'

type Props = {
  locale: Locale
  fields: Readonly<Record<string, string>>
  /** How many rows for other languages there are at first. */
  rows: number
}

/** The languages of a vacancy (E2): a level for each of the first ones, and rows for any others; without JavaScript two of them are free at each saving. */
export function VacancyLanguages({ locale, fields, rows }: Props) {
  const w = (key: keyof typeof words) => words[key][locale]
  const [count, setCount] = useState(rows)
  const [live, setLive] = useState(false)
  useEffect(() => setLive(true), [])
  const select = (name: string, label: string, empty: string, of: Parameters<typeof choices>[0]) => (
    <Select key={name} name={name} label={label} value={fields[name]} empty={empty} choices={choices(of, locale)} optional />
  )
  return (
    <fieldset className="grid gap-4">
      <legend className="mb-2 font-semibold">{w('languages')}</legend>
      <div className="grid gap-4 sm:grid-cols-3">
        {firstLanguages.map((lang) => select(`languages.${lang}`, languageNames[lang][locale], w('noLevel'), levelNames))}
      </div>
      {Array.from({ length: count }, (_, at) => languageRow(at)).map((row) => (
        <div key={row} className="grid gap-4 sm:grid-cols-2">
          {select(`${row}.lang`, w('otherLanguage'), w('noLanguage'), otherNames)}
          {select(`${row}.level`, w('level'), w('noLanguage'), levelNames)}
        </div>
      ))}
      {live && count < mostRows && (
        <div>
          <button type="button" className={buttonClass('quiet')} onClick={() => setCount(count + 1)}>
            <Icon name="plus" />
            {w('addLanguage')}
          </button>
        </div>
      )}
    </fieldset>
  )
}
