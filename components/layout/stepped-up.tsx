import type { ReactNode } from 'react'
import { Alert } from '@/components/ui/basics'
import { ButtonLink } from '@/components/ui/button'
import { factorPage, steppedUp } from '@/lib/core/step-up'
import { say } from '@/lib/messages'
import type { View } from './shell'

/** Forms of dangerous acts (`stepUp` of an action): shown once the second factor has been; until then the way to it, so that nothing typed is lost. */
export function SteppedUp({ view, children }: { view: View; children: ReactNode }) {
  if (steppedUp(view.user, new Date())) return children
  const t = say(view.place.locale)
  return (
    <Alert tone="neutral" title={t('factors.againLead')}>
      <p className="mt-3">
        <ButtonLink href={factorPage(view.place, view.baseUrl)} look="secondary">
          {t('factors.show')}
        </ButtonLink>
      </p>
    </Alert>
  )
}
