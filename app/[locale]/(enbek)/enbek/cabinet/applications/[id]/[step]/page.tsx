import { notFound, redirect } from 'next/navigation'
import { EnbekNav } from '@/components/enbek/cabinet-nav'
import { ActionButton } from '@/components/form/submit'
import { getMemberView, Page } from '@/components/layout/page'
import { linker, type View } from '@/components/layout/shell'
import { Answers } from '@/components/services/answers'
import { PaperList } from '@/components/services/paper-list'
import { StepForm, Steps } from '@/components/services/step-form'
import { Verdicts } from '@/components/services/verdicts'
import { SignPanel } from '@/components/signatures/sign-panel'
import { signWords } from '@/components/signatures/words'
import { Alert, Card, Empty, Heading } from '@/components/ui/basics'
import { ButtonLink } from '@/components/ui/button'
import { dayOf } from '@/lib/core/calendar'
import { clauseWords } from '@/lib/core/clock-words'
import { say } from '@/lib/messages'
import { addFile, prepareApplication, removeFile, saveAnswers, sendApplication } from '@/lib/services/actions'
import { serviceOf } from '@/lib/services/catalogue'
import type { Service } from '@/lib/services/definition'
import { givenOf, myCase, profileOf } from '@/lib/services/queries'
import { editableBy, judge, missing, nextStep, stopping } from '@/lib/services/rules'
import { signingSetup } from '@/lib/signatures/queries'

type Found = NonNullable<Awaited<ReturnType<typeof myCase>>>
type Part = { view: View; found: Found; service: Service; path: string }

/** A page of the wizard: questions, documents, review or signing; nothing is lost between them. */
export default async function StepPage({ params }: { params: Promise<{ id: string; step: string }> }) {
  const [{ id, step }, view] = await Promise.all([params, getMemberView()])
  const found = await myCase(view.user, id)
  if (!found) notFound()
  const { locale } = view.place
  const service = serviceOf(found.of.service)
  const to = linker(view)
  const path = `/cabinet/applications/${id}`
  if (!editableBy(service, found.of.state, 'applicant') || found.of.pending) redirect(to(path))
  const t = say(locale)
  const titles: Record<string, string> = {
    papers: t('services.papers.title'),
    review: t('services.review.title'),
    sign: t('services.sign.title'),
  }
  const title = titles[step] ?? service.steps[step]?.title[locale]
  if (!title) notFound()
  const part = { view, found, service, path }
  return (
    <Page view={view} title={title} nav={<EnbekNav view={view} />}>
      <div className="mx-auto max-w-3xl">
        {step !== 'sign' && (
          <Steps service={service} of={found.of} current={step} href={(other) => to(`${path}/${other}`)} locale={locale} />
        )}
        <Heading title={title} lead={leadOf(step, service, view)} />
        {step === 'papers' ? (
          <Papers {...part} />
        ) : step === 'review' ? (
          <Review {...part} />
        ) : step === 'sign' ? (
          <Sign {...part} />
        ) : (
          <>
            <StepForm
              action={saveAnswers}
              of={found.of}
              service={service}
              step={step}
              profile={await profileOf(view.user)}
              locale={locale}
            />
            <p className="mt-6 text-sm text-muted">{t('services.step.saved')}</p>
          </>
        )}
      </div>
    </Page>
  )
}

const leadOf = (step: string, service: Service, view: View): string | undefined => {
  const t = say(view.place.locale)
  const leads: Record<string, string> = {
    papers: t('services.papers.lead'),
    review: t('services.review.lead'),
    sign: t('services.sign.lead'),
  }
  return leads[step] ?? service.steps[step]?.lead?.[view.place.locale]
}

function Papers({ view, found, service, path }: Part) {
  const { locale } = view.place
  const to = linker(view)
  const today = dayOf(new Date())
  const next = nextStep(service, found.of, found.files, today)
  return (
    <div className="grid gap-6">
      <PaperList
        held={found}
        service={service}
        today={today}
        locale={locale}
        add={addFile}
        remove={removeFile}
        fileHref={(file) => to(`${path}/files/${file}`)}
      />
      {next !== 'papers' && (
        <div>
          <ButtonLink href={to(`${path}/${next}`)}>{say(locale)('services.step.next')}</ButtonLink>
        </div>
      )}
    </div>
  )
}

function Review({ view, found, service, path }: Part) {
  const { locale } = view.place
  const t = say(locale)
  const to = linker(view)
  const now = new Date()
  const gaps = missing(service, found.of, found.files, dayOf(now))
  const judged = judge(service, givenOf(found, now))
  const stopped = stopping(judged)
  const move = Object.entries(service.moves).find(
    ([, each]) => each.by === 'applicant' && each.complete && each.from.includes(found.of.state),
  )?.[0]
  return (
    <div className="grid gap-6">
      {gaps.length > 0 && (
        <Alert tone="warn" title={t('services.review.missing')}>
          <ul className="grid gap-1">
            {gaps.map((gap) => (
              <li key={gap.text.kk}>
                <a className="link" href={to(`${path}/${gap.step}`)}>
                  {gap.text[locale]}
                </a>
                {gap.clause && <span className="block text-xs">{clauseWords(gap.clause)[locale]}</span>}
              </li>
            ))}
          </ul>
        </Alert>
      )}
      <Card>
        <Answers service={service} of={found.of} locale={locale} change={(step) => to(`${path}/${step}`)} />
      </Card>
      <Card>
        <h2 className="mb-4 text-lg">{t('services.review.conditions')}</h2>
        <Verdicts judged={judged} locale={locale} />
      </Card>
      {stopped ? (
        <Alert tone="bad" title={t('services.check.no')}>
          {stopped.condition.no[locale]}
        </Alert>
      ) : (
        gaps.length === 0 &&
        move && (
          <ActionButton action={prepareApplication} locale={locale} values={{ id: found.of.id, move }}>
            {t(found.of.number ? 'services.review.resend' : 'services.review.prepare')}
          </ActionButton>
        )
      )}
    </div>
  )
}

async function Sign({ view, found, service, path }: Part) {
  const { locale } = view.place
  const t = say(locale)
  const to = linker(view)
  const paper = found.papers.find(({ state }) => state === 'draft')
  const [name, move] =
    Object.entries(service.moves).find(([, each]) => each.by === 'applicant' && each.complete && each.from.includes(found.of.state)) ?? []
  const setup = await signingSetup(view.user)
  if (!paper?.paperSha256 || !name || !move || !setup)
    return (
      <Empty title={t('services.sign.none')}>
        <a className="link" href={to(`${path}/review`)}>
          {t('services.sign.back')}
        </a>
      </Empty>
    )
  return (
    <div className="grid gap-4">
      <SignPanel
        locale={locale}
        action={sendApplication}
        values={{ id: found.of.id, move: name, documentId: paper.id }}
        document={{
          id: paper.id,
          title: `${paper.title[locale]} № ${paper.number}`,
          url: `${to(`/cabinet/documents/${paper.id}/pdf`)}?lang=signed`,
          sha256: paper.paperSha256,
        }}
        allow={[
          ...(move.signed?.includes('key') ? (['browser-key', 'ncalayer'] as const) : []),
          ...(move.signed?.includes('code') ? (['code'] as const) : []),
        ]}
        setup={setup}
        words={signWords(locale)}
      />
      <p>
        <a className="link" href={to(`${path}/review`)}>
          {t('services.sign.back')}
        </a>
      </p>
    </div>
  )
}
