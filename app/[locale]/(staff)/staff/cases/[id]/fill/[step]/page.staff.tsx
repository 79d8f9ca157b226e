import { notFound } from 'next/navigation'
import { getView } from '@/components/layout/page'
import { linker } from '@/components/layout/shell'
import { PaperList } from '@/components/services/paper-list'
import { StepForm, Steps } from '@/components/services/step-form'
import { ClosedCase } from '@/components/staff/case/closed'
import { StaffPage } from '@/components/staff/frame'
import { Heading } from '@/components/ui/basics'
import { ButtonLink } from '@/components/ui/button'
import { dayOf } from '@/lib/core/calendar'
import { say } from '@/lib/messages'
import { serviceOf } from '@/lib/services/catalogue'
import { dropFile, fillAnswers, fillFile, showPaper } from '@/lib/services/desk/intake'
import { caseHead, deskCase } from '@/lib/services/desk/queries'
import { nextStep } from '@/lib/services/rules'

/** The specialist enters a visitor's data, page by page (GJS-5.S2). */
export default async function Fill({ params }: { params: Promise<{ id: string; step: string }> }) {
  const [{ id, step }, view] = await Promise.all([params, getView()])
  const held = await deskCase(view.user, id)
  if (!held) {
    const closed = await caseHead(view.user, id)
    if (!closed) notFound()
    return <ClosedCase view={view} head={closed} back={`/cases/${id}/fill/${step}`} />
  }
  const { locale } = view.place
  const t = say(locale)
  const to = linker(view)
  const service = serviceOf(held.of.service)
  const title = step === 'papers' ? t('services.papers.title') : service.steps[step]?.title[locale]
  if (!title) notFound()
  const today = dayOf(new Date())
  const next = nextStep(service, held.of, held.files, today)
  return (
    <StaffPage view={view} title={title}>
      <div className="max-w-3xl">
        <Steps
          service={service}
          of={held.of}
          current={step}
          href={(other) => to(other === 'review' ? `/cases/${id}` : `/cases/${id}/fill/${other}`)}
          locale={locale}
        />
        <Heading title={title} lead={step === 'papers' ? t('services.papers.lead') : service.steps[step]?.lead?.[locale]} />
        {step === 'papers' ? (
          <PaperList
            held={held}
            service={service}
            today={today}
            locale={locale}
            add={fillFile}
            remove={dropFile}
            show={showPaper}
            fileHref={(file) => to(`/cases/${id}/files/${file}`)}
          />
        ) : (
          <StepForm action={fillAnswers} of={held.of} service={service} step={step} locale={locale} />
        )}
        <div className="mt-6">
          <ButtonLink look={next === 'review' ? 'primary' : 'quiet'} href={to(`/cases/${id}`)}>
            {t('services.step.back')}
          </ButtonLink>
        </div>
      </div>
    </StaffPage>
  )
}
