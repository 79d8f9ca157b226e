import { GroundName } from '@/components/ais/ground-name'
import { linker, type View } from '@/components/layout/shell'
import { Card, Tag } from '@/components/ui/basics'
import { Table } from '@/components/ui/table'
import type { OpenedCard } from '@/lib/cards/queries'
import { purposeNames, statusNames } from '@/lib/cards/words'
import { roleNames } from '@/lib/centres/words'
import { day, moment } from '@/lib/core/format'
import type { Text } from '@/lib/core/text'
import { say } from '@/lib/messages'
import { groundWords } from '@/lib/unemployed/words'

/** `D4` in words; `unemployed` means that a job seeker became unemployed. */
const groundName = (ground: string | null): Text | null => {
  if (!ground) return null
  if (ground === 'unemployed') return statusNames.unemployed
  return Object.hasOwn(groundWords, ground) ? groundWords[ground as keyof typeof groundWords].name : { kk: ground, ru: ground, en: ground }
}

/** Registrations, visits and drafts of a card. */
export function CardRecords({ view, found: { episodes, visits, drafts } }: { view: View; found: OpenedCard }) {
  const { locale } = view.place
  const t = say(locale)
  const to = linker(view)
  return (
    <>
      <section>
        <h2 className="mb-2 text-lg">{t('cards.episodes')}</h2>
        <Table
          stack
          caption={t('cards.episodes')}
          head={[t('cards.number'), t('cards.status'), t('cards.since'), t('cards.until'), t('cards.ground')]}
          rows={episodes.map((episode) => ({
            key: episode.id,
            cells: [
              <span key="number" className="tabular-nums">
                {episode.number}
              </span>,
              statusNames[episode.kind][locale],
              day(locale, episode.since),
              episode.until ? day(locale, episode.until) : '—',
              groundName(episode.ground)?.[locale] ?? '—',
            ],
          }))}
        />
      </section>
      {visits.length > 0 && (
        <section>
          <h2 className="mb-2 text-lg">{t('cards.visits')}</h2>
          <ul className="flex flex-wrap gap-2">
            {visits.map((visit) => (
              <li key={visit.id}>
                <Tag tone={visit.state === 'missed' ? 'bad' : visit.state === 'due' ? 'accent' : 'good'}>
                  {day(locale, visit.dueOn)} · {t(`cards.visitList.filter.${visit.state}`)}
                </Tag>
              </li>
            ))}
          </ul>
        </section>
      )}
      {drafts.length > 0 && (
        <section>
          <h2 className="mb-2 text-lg">{t('cards.drafts')}</h2>
          <ul className="grid gap-2">
            {drafts.map((draft) => (
              <li key={draft.id}>
                <a className="link" href={to(`/unemployed/drafts/${draft.id}`)}>
                  <GroundName ground={draft.ground} locale={locale} />
                </a>
                <span className="text-xs text-muted">{moment(locale, draft.createdAt)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

/** Who opened the card, for its head: staff see what the person sees. */
export function CardOpenings({ view, found: { openings } }: { view: View; found: OpenedCard }) {
  const { locale } = view.place
  const t = say(locale)
  return (
    <Card>
      <h2 className="mb-3 text-lg">{t('cards.openings')}</h2>
      <ul className="grid gap-2 text-sm">
        {openings.map((opening) => (
          <li key={opening.id}>
            {moment(locale, opening.at)} · {roleNames[opening.role as keyof typeof roleNames]?.[locale] ?? opening.role} ·{' '}
            {purposeNames[opening.purpose][locale]}
            {opening.about ? ` · ${opening.about}` : ''}
          </li>
        ))}
      </ul>
    </Card>
  )
}
