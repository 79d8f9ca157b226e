import { notFound } from 'next/navigation'
import { ActionForm } from '@/components/form/action-form'
import { Checkbox, Select, TextArea } from '@/components/form/fields'
import { Submit } from '@/components/form/submit'
import { getView } from '@/components/layout/page'
import { linker } from '@/components/layout/shell'
import { Reasons, VerdictTag } from '@/components/mediation/reasons'
import { WorkFacts } from '@/components/mediation/work'
import { inLanguage } from '@/components/records/titles'
import { isUuid, one, type Query } from '@/components/staff/address'
import { StaffPage } from '@/components/staff/frame'
import { Card, Heading } from '@/components/ui/basics'
import { Icon } from '@/components/ui/icon'
import { makeOffer } from '@/lib/mediation/actions'
import { snapshotOf } from '@/lib/mediation/make'
import { matchOf } from '@/lib/mediation/matching'
import { verdictNames } from '@/lib/mediation/words'
import { say } from '@/lib/messages'

/** The engine proposes whether the work is suitable, the specialist confirms it and offers (E11). */
export default async function NewOffer({ params, searchParams }: { params: Promise<{ id: string }>; searchParams: Promise<Query> }) {
  const { id } = await params
  const query = await searchParams
  const view = await getView()
  const { locale } = view.place
  const vacancy = Number(one(query, 'vacancy'))
  const typed = one(query, 'minutes')
  const minutes = typed && /^\d{1,3}$/.test(typed) ? Number(typed) : null
  const found = isUuid(id) && Number.isSafeInteger(vacancy) ? await matchOf(view.user, id, vacancy, minutes, new Date()) : undefined
  if (!found) notFound()
  const t = say(locale)
  const to = linker(view)
  const { match, card, terms } = found
  const title = inLanguage(locale, match.vacancy.titleKk, match.vacancy.titleRu).text
  return (
    <StaffPage view={view} title={title}>
      <Heading
        above={
          <a className="link mb-3 inline-flex min-h-11 items-center gap-2 text-sm" href={to(`/mediation/cards/${id}`)}>
            <Icon name="back" />
            {t('mediation.forPerson', { name: `${card.lastName} ${card.firstName}` })}
          </a>
        }
        title={title}
        lead={<VerdictTag verdict={match.verdict} locale={locale} />}
      />
      <div className="grid items-start gap-6 lg:grid-cols-[1fr_26rem]">
        <div className="grid gap-6">
          <Card>
            <WorkFacts work={snapshotOf(match)} locale={locale} columns />
          </Card>
          <Card>
            <h2 className="mb-3 text-lg">{t('mediation.reasons')}</h2>
            <Reasons reasons={match.reasons} locale={locale} />
            <form method="get" className="mt-5 flex flex-wrap items-end gap-3 border-t border-line pt-4">
              <input type="hidden" name="vacancy" value={vacancy} readOnly />
              <label className="grid gap-1 text-sm">
                <span className="font-semibold">{t('mediation.minutes', { most: String(terms.transportMinutes) })}</span>
                <input type="number" name="minutes" min={0} max={600} defaultValue={minutes ?? ''} className="field max-w-40" />
              </label>
              <button type="submit" className="link min-h-11 text-sm">
                {t('mediation.weighAgain')}
              </button>
            </form>
          </Card>
        </div>
        <Card>
          <h2 className="mb-4 text-lg">{t('mediation.offer')}</h2>
          <ActionForm action={makeOffer} locale={locale}>
            <input type="hidden" name="cardId" value={id} readOnly />
            <input type="hidden" name="vacancyId" value={vacancy} readOnly />
            {minutes !== null && <input type="hidden" name="minutes" value={minutes} readOnly />}
            <Select
              name="verdict"
              label={t('mediation.conclusion')}
              hint={t('mediation.conclusionHint')}
              value={match.verdict}
              choices={Object.entries(verdictNames).map(([value, words]) => ({ value, label: words[locale] }))}
            />
            <TextArea name="note" label={t('mediation.note')} hint={t('mediation.noteHint')} rows={3} maxLength={1000} optional />
            <Checkbox name="told" label={t('mediation.told')} hint={t('mediation.toldHint')} />
            <Submit wide>{t('mediation.send')}</Submit>
          </ActionForm>
        </Card>
      </div>
    </StaffPage>
  )
}
