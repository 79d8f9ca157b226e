import { linker, type View } from '@/components/layout/shell'
import { withQuery } from '@/components/staff/address'
import { Card } from '@/components/ui/basics'
import { Table } from '@/components/ui/table'
import type { CardFact } from '@/db/schema'
import { type Section, sections } from '@/lib/cards/facts'
import { sectionNames } from '@/lib/cards/words'
import type { Locale } from '@/lib/core/text'
import { factOrigin, factTitle, factValue } from '@/lib/extracts/fact-words'
import { say } from '@/lib/messages'

/** The card's sections (E6) without the plan, which has a page of its own; each fact with its source, time and author. */
export function CardFacts({ view, facts, cardId }: { view: View; facts: readonly CardFact[]; cardId: string }) {
  const { locale } = view.place
  const t = say(locale)
  const to = linker(view)
  const shown = sections.filter((section) => section !== 'plan' && facts.some((fact) => fact.section === section))
  if (shown.length === 0) return <Card>{t('cards.nothing')}</Card>
  return shown.map((section: Section) => (
    <section key={section} id={section}>
      <h2 className="mb-2 text-lg">{sectionNames[section][locale]}</h2>
      <Table
        stack
        caption={sectionNames[section][locale]}
        head={[t('cards.fact'), t('cards.value'), t('cards.source')]}
        rows={facts
          .filter((fact) => fact.section === section)
          .map((fact) => ({
            key: fact.id,
            cells: [
              factTitle(locale, fact),
              <span key="value" className="whitespace-pre-line">
                {factValue(locale, fact.key, fact.value)}
              </span>,
              <span key="source" className="text-muted">
                {factOrigin(locale, fact)}{' '}
                <a className="link" href={to(withQuery(`/cards/${cardId}`, { section, key: fact.key }))}>
                  {t('cards.history')}
                </a>
              </span>,
            ],
          }))}
      />
    </section>
  ))
}

/** What a fact said before, the newest first. */
export function FactHistory({ locale, facts }: { locale: Locale; facts: readonly CardFact[] }) {
  const t = say(locale)
  return (
    <section>
      <h2 className="mb-2 text-lg">{t('cards.historyTitle')}</h2>
      <Table
        stack
        caption={t('cards.historyTitle')}
        head={[t('cards.value'), t('cards.source')]}
        rows={facts.map((fact) => ({ key: fact.id, cells: [factValue(locale, fact.key, fact.value), factOrigin(locale, fact)] }))}
      />
    </section>
  )
}
