'use client'

import { useEffect, useRef, useState } from 'react'
import type { Locale } from '@/lib/core/text'
import { industryWords } from '@/lib/vacancies/industries'
import { languagesSaid, languagesTyped } from '@/lib/vacancies/languages'
import { experienceWords, scheduleWords } from '@/lib/vacancies/terms'
import { words } from './vacancy-form-words'

type Shown = Record<string, string>

/** Groups of three digits without `Intl`: browsers have no Kazakh locale data. */
const sum = (value: string | undefined) => (value ?? '').replace(/\D/g, '').replace(/\B(?=(\d{3})+$)/g, '\u202f')

/** The advertisement as it is being typed. Without JavaScript it shows what is stored. */
export function VacancyPreview({ locale, values }: { locale: Locale; values: object }) {
  const element = useRef<HTMLElement>(null)
  const [shown, setShown] = useState<Shown>(() =>
    Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value === null || value === undefined ? '' : String(value)])),
  )

  useEffect(() => {
    const form = element.current?.closest('form')
    if (!form) return
    const read = () =>
      setShown(
        Object.fromEntries([...new FormData(form)].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : []))),
      )
    read()
    form.addEventListener('input', read)
    return () => form.removeEventListener('input', read)
  }, [])

  const first = locale === 'kk' ? 'Kk' : 'Ru'
  const other = locale === 'kk' ? 'Ru' : 'Kk'
  const said = (name: string) => shown[name + first] || shown[name + other]
  const from = sum(shown.payFrom)
  const to = sum(shown.payTo)
  const pay = from && to && from !== to ? `${from} – ${to}\u00a0₸` : from || to ? `${from || to}\u00a0₸` : ''
  const word = (of: Readonly<Record<string, Record<Locale, string>>>, value: string | undefined) =>
    value ? of[value]?.[locale] : undefined
  const asked = [word(industryWords, shown.industry), languagesSaid(languagesTyped(shown), locale)].filter(Boolean).join(' · ')
  return (
    <aside
      ref={element}
      className="top-4 grid gap-3 rounded-lg border-2 border-dashed border-accent bg-card p-5 lg:sticky lg:max-h-[90dvh] lg:overflow-y-auto"
      aria-label={words.preview[locale]}
    >
      <p className="text-xs font-semibold text-accent">{words.preview[locale]}</p>
      <p className="text-lg font-bold">{said('title') || words.untitled[locale]}</p>
      {pay && <p className="font-bold">{pay}</p>}
      <p className="text-sm text-muted">
        {[shown.place?.split(' · ')[0], word(scheduleWords, shown.schedule), word(experienceWords, shown.experience)]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {asked && <p className="text-sm text-muted">{asked}</p>}
      {(['duties', 'requirements', 'offers'] as const).map((name) =>
        said(name) ? (
          <p key={name} className="prose text-sm">
            {said(name)}
          </p>
        ) : null,
      )}
    </aside>
  )
}
