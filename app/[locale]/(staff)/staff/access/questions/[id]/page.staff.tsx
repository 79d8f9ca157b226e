import { notFound } from 'next/navigation'
import { ActionForm } from '@/components/form/action-form'
import { Choices, TextArea } from '@/components/form/fields'
import { Submit } from '@/components/form/submit'
import { getView } from '@/components/layout/page'
import { linker, type View } from '@/components/layout/shell'
import { Clock } from '@/components/services/clock'
import { isUuid } from '@/components/staff/address'
import { StaffPage } from '@/components/staff/frame'
import { Opener, Purpose } from '@/components/staff/opening-person'
import { Alert, Card, Facts, Heading, Tag } from '@/components/ui/basics'
import { Icon } from '@/components/ui/icon'
import { questionFindings } from '@/db/lists'
import type { AisOpeningQuestion } from '@/db/schema'
import { allCentres } from '@/lib/centres/queries'
import { moment } from '@/lib/core/format'
import { readLaw } from '@/lib/core/law'
import { say } from '@/lib/messages'
import { questionOnDesk } from '@/lib/questions/queries'
import { answerQuestion } from '@/lib/questions/staff-actions'
import { findingNames } from '@/lib/questions/words'

/** One question: who opened the file and why, what the person asks, and the head's answer (O206-28.B3). */
export default async function Question({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const view = await getView()
  const { locale } = view.place
  const found = isUuid(id) ? await questionOnDesk(view.user, id) : null
  if (!found) notFound()
  const { question, whose } = found
  const t = say(locale)
  const [law, centres] = await Promise.all([readLaw(), allCentres()])
  const back = (
    <a className="link mb-3 inline-flex min-h-11 items-center gap-2 text-sm" href={linker(view)('/access/questions')}>
      <Icon name="back" />
      {t('oversight.questions.back')}
    </a>
  )
  return (
    <StaffPage view={view} title={t('oversight.questions.title')}>
      <Heading above={back} title={t('oversight.questions.title')} lead={whose ?? t('oversight.questions.protected')} />
      <div className="grid items-start gap-6 lg:grid-cols-[1fr_22rem]">
        <div className="grid gap-6">
          <Card>
            <Facts
              columns
              items={[
                [t('oversight.questions.who'), <Opener key="who" locale={locale} name={question.staffName} role={question.role} />],
                [
                  t('oversight.questions.purpose'),
                  <Purpose
                    key="purpose"
                    locale={locale}
                    purpose={question.purpose}
                    about={question.about ?? t('oversight.patterns.noCase')}
                  />,
                ],
                [t('oversight.questions.opened'), moment(locale, question.openedAt)],
                [t('oversight.patterns.centre'), question.centreId && (centres.get(question.centreId)?.name[locale] ?? question.centreId)],
                [t('oversight.questions.asked'), moment(locale, question.askedAt)],
                [t('oversight.questions.language'), t(`oversight.questions.${question.locale}`)],
              ]}
            />
            <h2 className="mt-5 text-base">{t('oversight.questions.words')}</h2>
            <p className="mt-1 whitespace-pre-line">{question.words ?? t('oversight.questions.noWords')}</p>
          </Card>
          {question.answeredAt ? <Answered view={view} of={question} /> : <Answer view={view} of={question} />}
        </div>
        <Card as="aside">
          <Clock timer={question.timer} law={law} locale={locale} now={new Date()} />
        </Card>
      </div>
    </StaffPage>
  )
}

function Answered({ view, of }: { view: View; of: AisOpeningQuestion }) {
  const { locale } = view.place
  const t = say(locale)
  return (
    <Card>
      <div className="flex flex-wrap items-center gap-3">
        <h2 className="text-lg">{t('oversight.questions.answer')}</h2>
        {of.finding && <Tag tone={of.finding === 'justified' ? 'good' : 'bad'}>{findingNames[of.finding][locale]}</Tag>}
      </div>
      <p className="mt-3 whitespace-pre-line">{of.answer}</p>
      <p className="mt-3 text-sm text-muted">
        {t('oversight.questions.by')}: {of.answeredByName} · {of.answeredAt && moment(locale, of.answeredAt)}
      </p>
    </Card>
  )
}

function Answer({ view, of }: { view: View; of: AisOpeningQuestion }) {
  const { locale } = view.place
  const t = say(locale)
  return (
    <Card>
      <h2 className="text-lg">{t('oversight.questions.give')}</h2>
      <p className="mt-1 mb-4 text-sm text-muted">
        {t('oversight.questions.giveText', { language: t(`oversight.questions.${of.locale}`) })}
      </p>
      <ActionForm action={answerQuestion} locale={locale} className="grid gap-4">
        <input type="hidden" name="id" value={of.id} readOnly />
        <Choices
          name="finding"
          label={t('oversight.questions.finding')}
          choices={questionFindings.map((value) => ({ value, label: findingNames[value][locale] }))}
        />
        <TextArea name="answer" label={t('oversight.questions.answer')} rows={6} maxLength={2000} />
        <Alert tone="neutral">{t('oversight.questions.breach')}</Alert>
        <div>
          <Submit>{t('oversight.questions.send')}</Submit>
        </div>
      </ActionForm>
    </Card>
  )
}
