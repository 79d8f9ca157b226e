import { ActionButton } from '@/components/form/submit'
import { linker, type View } from '@/components/layout/shell'
import { Alert, Card } from '@/components/ui/basics'
import { ButtonLink } from '@/components/ui/button'
import { preparePaper, registerLetter, withdrawApplication } from '@/lib/access/applications/actions'
import { dayOf } from '@/lib/core/calendar'
import { say } from '@/lib/messages'
import { serviceOf } from '@/lib/services/catalogue'
import { type Judged, missing, stopping } from '@/lib/services/rules'
import type { Held } from '@/lib/services/store'

/** What whoever fills an application in does next: what is missing, else signing it or registering the letter. */
export function ApplicationNext({ view, held, judged }: { view: View; held: Held; judged: readonly Judged[] }) {
  const { locale } = view.place
  const t = say(locale)
  const to = linker(view)
  const { id, service, channel } = held.of
  const gaps = missing(serviceOf(service), held.of, held.files, dayOf(new Date()))
  const stopped = stopping(judged)
  const acms = channel === 'portal'
  return (
    <Card className="grid gap-4">
      <h2 className="text-lg">{t('applications.next')}</h2>
      {stopped && <Alert tone="bad" title={stopped.condition.no[locale]} />}
      {gaps.length > 0 ? (
        <>
          <Alert tone="warn" title={t('services.review.missing')}>
            <ul className="grid gap-1">
              {gaps.map((gap) => (
                <li key={gap.text.kk}>
                  <a className="link" href={to(`/access/applications/${id}/${gap.step}`)}>
                    {gap.text[locale]}
                  </a>
                </li>
              ))}
            </ul>
          </Alert>
          <div>
            <ButtonLink href={to(`/access/applications/${id}/${gaps[0]!.step}`)}>{t('applications.fill')}</ButtonLink>
          </div>
        </>
      ) : (
        !stopped && (
          <div className="flex flex-wrap items-center gap-3">
            <ActionButton action={acms ? preparePaper : registerLetter} locale={locale} values={{ id }}>
              {t(acms ? 'applications.prepare' : 'applications.register')}
            </ActionButton>
            <span className="text-sm text-muted">{t(acms ? 'applications.prepareHint' : 'applications.registerHint')}</span>
          </div>
        )
      )}
      <div className="border-t border-line pt-4">
        <ActionButton action={withdrawApplication} locale={locale} look="quiet" values={{ id }}>
          {t('applications.withdraw')}
        </ActionButton>
      </div>
    </Card>
  )
}
