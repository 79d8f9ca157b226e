import { notFound } from 'next/navigation'
import { EnbekNav } from '@/components/enbek/cabinet-nav'
import { ResponseResume } from '@/components/enbek/response-resume'
import { ActionForm } from '@/components/form/action-form'
import { Choices, Select, TextArea } from '@/components/form/fields'
import { Submit } from '@/components/form/submit'
import { getMemberView, Page } from '@/components/layout/page'
import { linker, type View } from '@/components/layout/shell'
import { inLanguage } from '@/components/records/titles'
import { Alert, Empty, Heading } from '@/components/ui/basics'
import { ButtonLink } from '@/components/ui/button'
import { say } from '@/lib/messages'
import { proposeVacancy } from '@/lib/responses/actions'
import { proposalDraft } from '@/lib/responses/drafts'
import { messageLength } from '@/lib/responses/input'

type Draft = NonNullable<Awaited<ReturnType<typeof proposalDraft>>>

/** An employer proposes one of its vacancies to the person behind a public résumé (E3, E4). */
export default async function NewProposal({ searchParams }: { searchParams: Promise<{ resume?: string; vacancy?: string }> }) {
  const view = await getMemberView()
  const { locale } = view.place
  const t = say(locale)
  const { resume = '', vacancy = '' } = await searchParams
  const draft = await proposalDraft(view.user, String(resume))
  if (!draft) notFound()
  return (
    <Page view={view} title={t('responses.propose.title')} nav={<EnbekNav view={view} />}>
      <Heading title={t('responses.propose.title')} lead={t('responses.propose.lead')} />
      <div className="grid items-start gap-6 lg:grid-cols-[1fr_24rem] lg:gap-10">
        <div className="lg:order-2">
          <ResponseResume narrow card={draft.resume} locale={locale} href={linker(view)(`/resumes/${draft.resume.id}`)} />
        </div>
        <div className="min-w-0 lg:order-1">
          <Form draft={draft} chosen={String(vacancy)} view={view} />
        </div>
      </div>
    </Page>
  )
}

function Form({ draft, chosen, view }: { draft: Draft; chosen: string; view: View }) {
  const { locale } = view.place
  const t = say(locale)
  const to = linker(view)
  if (!draft.verified)
    return (
      <div className="grid gap-4">
        <Alert tone="warn" title={t('responses.propose.notVerified')} />
        <div>
          <ButtonLink href={to('/cabinet/employer')}>{t('enbek.nav.employer')}</ButtonLink>
        </div>
      </div>
    )
  if (draft.vacancies.length === 0)
    return (
      <Empty title={t('responses.propose.noVacancies')}>
        <p>{t('responses.propose.noVacanciesText')}</p>
        <div className="mt-5">
          <ButtonLink href={to('/cabinet/vacancies')}>{t('responses.propose.toVacancies')}</ButtonLink>
        </div>
      </Empty>
    )
  const choices = draft.vacancies.map((row) => ({
    value: String(row.id),
    label: `${inLanguage(locale, row.titleKk, row.titleRu).text} · № ${row.id}`,
  }))
  const value = choices.some((choice) => choice.value === chosen) ? chosen : choices[0]!.value
  return (
    <ActionForm action={proposeVacancy} locale={locale} className="grid gap-6">
      <input type="hidden" name="resumeId" value={draft.resume.id} readOnly />
      {choices.length <= 6 ? (
        <Choices name="vacancyId" label={t('responses.propose.vacancy')} choices={choices} values={[value]} />
      ) : (
        <Select name="vacancyId" label={t('responses.propose.vacancy')} choices={choices} value={value} />
      )}
      <TextArea
        name="message"
        label={t('responses.propose.message')}
        hint={t('responses.propose.messageHint')}
        rows={6}
        maxLength={messageLength}
        optional
      />
      <Submit look="sun" wide>
        {t('responses.propose.send')}
      </Submit>
    </ActionForm>
  )
}
