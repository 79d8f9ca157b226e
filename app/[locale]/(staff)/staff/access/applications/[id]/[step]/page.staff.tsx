import { notFound } from 'next/navigation'
import { KnownFunctions } from '@/components/access/known-functions'
import { getView } from '@/components/layout/page'
import { linker, type View } from '@/components/layout/shell'
import { PaperList } from '@/components/services/paper-list'
import { StepForm, Steps } from '@/components/services/step-form'
import { SignPanel } from '@/components/signatures/sign-panel'
import { signWords } from '@/components/signatures/words'
import { StaffPage } from '@/components/staff/frame'
import { Alert, Heading } from '@/components/ui/basics'
import { ButtonLink } from '@/components/ui/button'
import { attachPaper, detachPaper, saveStep, sendSigned } from '@/lib/access/applications/actions'
import { application, papersOf } from '@/lib/access/applications/queries'
import { dayOf } from '@/lib/core/calendar'
import { say } from '@/lib/messages'
import { serviceOf } from '@/lib/services/catalogue'
import { nextStep } from '@/lib/services/rules'
import type { Held } from '@/lib/services/store'
import { signingSetup } from '@/lib/signatures/queries'

/** Appendix 1, one group of columns a page; the copies of the order and the letter; the head's signature. */
export default async function FillApplication({ params }: { params: Promise<{ id: string; step: string }> }) {
  const [{ id, step }, view] = await Promise.all([params, getView()])
  const held = await application(view.user, id)
  if (!held || held.of.filledBy !== view.user.id) notFound()
  const { locale } = view.place
  const t = say(locale)
  const to = linker(view)
  const service = serviceOf(held.of.service)
  if (held.of.state !== service.initial && held.of.state !== service.office) notFound()
  const path = `/access/applications/${id}`
  const named: Readonly<Record<string, string>> = { papers: t('services.papers.title'), sign: t('applications.sign') }
  const page = Object.hasOwn(service.steps, step) ? service.steps[step] : undefined
  const title = named[step] ?? page?.title[locale]
  if (!title) notFound()
  const today = dayOf(new Date())
  return (
    <StaffPage view={view} title={title}>
      <div className="max-w-3xl">
        <Steps
          service={service}
          of={held.of}
          current={step === 'sign' ? 'review' : step}
          href={(other) => to(other === 'review' ? path : `${path}/${other}`)}
          locale={locale}
        />
        <Heading title={title} lead={step === 'papers' ? t('services.papers.lead') : page?.lead?.[locale]} />
        {step === 'sign' ? (
          <Sign view={view} held={held} />
        ) : step === 'papers' ? (
          <PaperList
            held={held}
            service={service}
            today={today}
            locale={locale}
            add={attachPaper}
            remove={detachPaper}
            fileHref={(file) => to(`${path}/files/${file}`)}
          />
        ) : (
          <div className="grid gap-5">
            {step === 'others' && <KnownFunctions view={view} answers={held.of.answers} />}
            <StepForm action={saveStep} of={held.of} service={service} step={step} locale={locale} />
          </div>
        )}
        <div className="mt-6">
          <ButtonLink
            look={step === 'papers' && nextStep(service, held.of, held.files, today) === 'review' ? 'primary' : 'quiet'}
            href={to(path)}
          >
            {t('services.step.back')}
          </ButtonLink>
        </div>
      </div>
    </StaffPage>
  )
}

async function Sign({ view, held }: { view: View; held: Held }) {
  const { locale } = view.place
  const t = say(locale)
  const to = linker(view)
  const { id } = held.of
  const [paper, setup] = await Promise.all([
    papersOf(id).then((all) => all.find(({ state }) => state === 'draft')),
    signingSetup(view.user),
  ])
  if (!paper?.paperSha256) notFound()
  if (!setup?.iin) return <Alert tone="warn" title={t('applications.noKeys')} />
  return (
    <div className="grid gap-4">
      <SignPanel
        locale={locale}
        action={sendSigned}
        values={{ id, documentId: paper.id }}
        document={{
          id: paper.id,
          title: `${paper.title[locale]} № ${paper.number}`,
          url: `${to(`/access/applications/${id}/papers/${paper.id}`)}?lang=signed`,
          sha256: paper.paperSha256,
        }}
        allow={['browser-key', 'ncalayer']}
        setup={setup}
        words={signWords(locale)}
      />
    </div>
  )
}
