import { notFound } from 'next/navigation'
import { OpenFirst } from '@/components/ais/card-opening'
import { DraftDecision } from '@/components/ais/draft-decision'
import { getView } from '@/components/layout/page'
import { linker } from '@/components/layout/shell'
import { isUuid } from '@/components/staff/address'
import { StaffPage } from '@/components/staff/frame'
import { Card, Facts, Heading } from '@/components/ui/basics'
import { ButtonLink } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { clauseWords } from '@/lib/core/clock-words'
import { moment } from '@/lib/core/format'
import { say } from '@/lib/messages'
import { draftHead, draftOnDesk } from '@/lib/unemployed/queries'
import { evidenceNames, groundWords } from '@/lib/unemployed/words'

/** A draft of deregistration: ground, evidence, the person's explanation, the decision (E9). */
export default async function DraftPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const view = await getView()
  const { locale } = view.place
  const found = isUuid(id) ? await draftOnDesk(view.user, id) : null
  if (!found) {
    const closed = isUuid(id) ? await draftHead(view.user, id) : null
    if (!closed) notFound()
    return <OpenFirst view={view} head={closed.head} purpose="deregistration" back={`/unemployed/drafts/${id}`} />
  }
  const { draft, head } = found
  const t = say(locale)
  const to = linker(view)
  const { name, clause } = groundWords[draft.ground]
  return (
    <StaffPage view={view} title={head.shortName}>
      <Heading
        above={
          <a className="link mb-3 inline-flex min-h-11 items-center gap-2 text-sm" href={to('/unemployed/drafts')}>
            <Icon name="back" />
            {t('cards.back')}
          </a>
        }
        title={head.shortName}
        lead={`${name[locale][0]!.toUpperCase()}${name[locale].slice(1)} (${clauseWords(clause)[locale]})`}
      >
        <ButtonLink href={to(`/cards/${head.id}`)} look="secondary" icon="person">
          {t('cards.open')}
        </ButtonLink>
      </Heading>
      <div className="grid items-start gap-6 lg:grid-cols-[1fr_24rem]">
        <div className="grid gap-6">
          <Card>
            <h2 className="mb-3 text-lg">{t('cards.evidence')}</h2>
            <ul className="grid gap-2">
              {draft.evidence.map((each) => (
                <li key={`${each.kind} ${each.ref}`}>
                  <span className="font-semibold">{evidenceNames[each.kind]?.[locale] ?? each.kind}</span>
                  {each.kind === 'refusal' || each.kind === 'unanswered' ? (
                    <a className="link ml-2" href={to(`/mediation/offers/${each.ref}`)}>
                      {each.text ?? each.ref}
                    </a>
                  ) : (
                    <span className="ml-2 break-words text-muted">
                      {[each.text, isUuid(each.ref) ? null : each.ref].filter(Boolean).join(' · ')}
                    </span>
                  )}
                </li>
              ))}
            </ul>
          </Card>
          <Card>
            <h2 className="mb-3 text-lg">{t('cards.draftList.explanation')}</h2>
            <p className="whitespace-pre-line">{draft.explanation ?? t('cards.draftList.none')}</p>
            {draft.fileName && (
              <a className="link mt-3 inline-flex min-h-11 items-center gap-2" href={to(`/unemployed/drafts/${draft.id}/file`)}>
                <Icon name="doc" />
                {t('cards.draftList.file')}: {draft.fileName}
              </a>
            )}
          </Card>
        </div>
        <div className="grid gap-4">
          <Card>
            <Facts
              items={[
                [t('cards.draftList.explainBy'), moment(locale, draft.explainBy)],
                [t('cards.draftList.decided'), draft.decidedAt && `${draft.decidedByName ?? ''} · ${moment(locale, draft.decidedAt)}`],
                [t('cards.draftList.text'), draft.decisionText],
              ]}
            />
          </Card>
          <DraftDecision view={view} draft={draft} now={new Date()} />
        </div>
      </div>
    </StaffPage>
  )
}
