'use client'

import { Select } from '@/components/form/fields'
import type { Locale } from '@/lib/core/text'
import { firstLanguages, languageNames, levelNames, otherNames, otherPlaces } from '@/lib/vacancies/languages'
import { choices } from '@/lib/vacancies/terms'
import { words } from './vacancy-form-words'

/** The languages of a vacancy (E2): a level for each of the first ones, and two places for any others. Works without JavaScript. */
export function VacancyLanguages({ locale, fields }: { locale: Locale; fields: Readonly<Record<string, string>> }) {
  const w = (key: keyof typeof words) => words[key][locale]
  const select = (name: string, label: string, empty: string, of: Parameters<typeof choices>[0]) => (
    <Select key={name} name={name} label={label} value={fields[name]} empty={empty} choices={choices(of, locale)} optional />
  )
  return (
    <fieldset className="grid gap-4">
      <legend className="mb-2 font-semibold">{w('languages')}</legend>
      <div className="grid gap-4 sm:grid-cols-3">
        {firstLanguages.map((lang) => select(`languages.${lang}`, languageNames[lang][locale], w('noLevel'), levelNames))}
      </div>
      {otherPlaces.map((place) => (
        <div key={place} className="grid gap-4 sm:grid-cols-2">
          {select(`languages.${place}.lang`, w('otherLanguage'), w('noLanguage'), otherNames)}
          {select(`languages.${place}.level`, w('level'), w('noLanguage'), levelNames)}
        </div>
      ))}
    </fieldset>
  )
}
