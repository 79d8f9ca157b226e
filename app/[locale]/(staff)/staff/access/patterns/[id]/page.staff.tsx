import { notFound } from 'next/navigation'
import { ActionForm } from '@/components/form/action-form'
import { Choices, TextArea } from '@/components/form/fields'
import { Submit } from '@/components/form/submit'
import { getView } from '@/components/layout/page'
import { linker, type View } from '@/components/layout/shell'
import { isUuid } from '@/components/staff/address'
import { StaffPage } from '@/components/staff/frame'
import { Purpose } from '@/components/staff/opening-person'
import { Alert, Card, Heading, Tag } from '@/components/ui/basics'
import { Icon } from '@/components/ui/icon'
import { Table } from '@/components/ui/table'
import type { OpeningPattern } from '@/db/schema'
import { allCentres } from '@/lib/centres/queries'
import { day, moment } from '@/lib/core/format'
import { may } from '@/lib/core/policy'
import { say } from '@/lib/messages'
import { decidePattern } from '@/lib/patterns/actions'
import { pattern } from '@/lib/patterns/queries'
import { patternNames, patternStateNames } from '@/lib/patterns/words'

/** One finding with its openings, or the questions of one of kind `asked`, and what the administrator makes of it. */
export default async function Pattern({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const view = await getView()
  const { locale } = view.place
  const found = isUuid(id) ? await pattern(view.user, id) : null
  if (!found) notFound()
  const { pattern: of, openings, questions } = found
  const t = say(locale)
  const centres = await allCentres()
  const back = (
    <a className="link mb-3 inline-flex min-h-11 items-center gap-2 text-sm" href={linker(view)('/access/patterns')}>
      <Icon name="back" />
      {t('oversight.patterns.back')}
    </a>
  )
  return (
    <StaffPage view={view} title={patternNames[of.kind][locale]}>
      <Heading above={back} title={patternNames[of.kind][locale]} lead={`${of.staffName} · ${day(locale, of.day)} · ${of.count}`} />
      <div className="grid items-start gap-6 lg:grid-cols-[1fr_24rem]">
        {of.kind === 'asked' ? (
          <Table
            stack
            caption={t('oversight.patterns.questions')}
            head={[t('oversight.patterns.times'), t('oversight.patterns.answer')]}
            rows={questions.map(({ id: key, at, answer }) => ({
              key,
              cells: [
                <span key="at" className="whitespace-nowrap">
                  {moment(locale, at)}
                </span>,
                <span key="answer" lang="ru">
                  {answer}
                </span>,
              ],
            }))}
          />
        ) : (
          <Table
            stack
            caption={t('oversight.patterns.openings')}
            head={[t('oversight.patterns.times'), '№', t('oversight.questions.purpose'), t('oversight.patterns.centre')]}
            rows={openings.map((opening) => ({
              key: opening.id,
              cells: [
                <span key="at" className="whitespace-nowrap">
                  {moment(locale, opening.at)}
                </span>,
                <span key="person" className="tabular-nums">
                  {opening.person}
                </span>,
                <Purpose key="purpose" locale={locale} purpose={opening.purpose} about={opening.about ?? t('oversight.patterns.noCase')} />,
                opening.centreId && (centres.get(opening.centreId)?.name[locale] ?? opening.centreId),
              ],
            }))}
          />
        )}
        <Decision view={view} of={of} />
      </div>
    </StaffPage>
  )
}

function Decision({ view, of }: { view: View; of: OpeningPattern }) {
  const { locale } = view.place
  const t = say(locale)
  if (of.state !== 'new')
    return (
      <Card as="aside">
        <Tag tone={of.state === 'breach' ? 'bad' : 'good'}>{patternStateNames[of.state][locale]}</Tag>
        <p className="mt-3 whitespace-pre-line">{of.note}</p>
        <p className="mt-3 text-sm text-muted">
          {t('oversight.patterns.decided')}: {of.decidedByName} · {of.decidedAt && moment(locale, of.decidedAt)}
        </p>
      </Card>
    )
  if (!may(view.user, 'pattern.decide', of)) return <Alert tone="neutral">{t('oversight.patterns.own')}</Alert>
  return (
    <Card as="aside">
      <h2 className="mb-3 text-lg">{t('oversight.patterns.decide')}</h2>
      <ActionForm action={decidePattern} locale={locale} className="grid gap-4">
        <input type="hidden" name="id" value={of.id} readOnly />
        <Choices
          name="state"
          label={t('oversight.questions.finding')}
          choices={(['looked', 'breach'] as const).map((value) => ({ value, label: patternStateNames[value][locale] }))}
        />
        <TextArea name="note" label={t('oversight.patterns.note')} rows={4} maxLength={1000} />
        <Alert tone="warn">{t('oversight.patterns.decideText')}</Alert>
        <div>
          <Submit>{t('oversight.patterns.save')}</Submit>
        </div>
      </ActionForm>
    </Card>
  )
}
