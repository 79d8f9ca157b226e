import { ActionButton } from '@/components/form/submit'
import type { View } from '@/components/layout/shell'
import { Clock } from '@/components/services/clock'
import { History } from '@/components/services/history'
import { Card, Facts } from '@/components/ui/basics'
import { beginAnother, withdrawApplication } from '@/lib/access/applications/actions'
import { accountFor, isDesk } from '@/lib/access/applications/queries'
import { accountStates } from '@/lib/access/words'
import { moment } from '@/lib/core/format'
import { readLaw } from '@/lib/core/law'
import { say } from '@/lib/messages'
import { serviceOf } from '@/lib/services/catalogue'
import { runningTimer } from '@/lib/services/rules'
import type { Held } from '@/lib/services/store'

/** The term in full, the account that the application is about, its course, and what whoever has filed it may still do. */
export async function ApplicationAside({ view, held }: { view: View; held: Held }) {
  const { locale } = view.place
  const t = say(locale)
  const { of, steps } = held
  const service = serviceOf(of.service)
  const [law, account] = await Promise.all([readLaw(), of.iin ? accountFor(of.iin) : undefined])
  const timer = runningTimer(of.timers)?.[1] ?? Object.values(of.timers).at(-1)
  return (
    <>
      {timer && (
        <Card>
          <Clock timer={timer} law={law} locale={locale} now={new Date()} />
        </Card>
      )}
      {isDesk(view.user) && of.iin && (
        <Card>
          <h2 className="mb-3 text-lg">{t('applications.account')}</h2>
          {account ? (
            <Facts
              items={[
                [t('applications.login'), account.login],
                [t('applications.state'), accountStates[account.state][locale]],
                [t('applications.complete'), account.completedAt ? moment(locale, account.completedAt) : t('applications.notComplete')],
              ]}
            />
          ) : (
            <p className="text-sm text-muted">{t('applications.noAccount')}</p>
          )}
        </Card>
      )}
      <Card>
        <h2 className="mb-4 text-lg">{t('applications.history')}</h2>
        <History service={service} steps={steps} locale={locale} names />
      </Card>
      {of.filledBy === view.user.id && of.submittedAt && (
        <div className="flex flex-wrap gap-3">
          {of.channel === 'office' && (
            <ActionButton action={beginAnother} locale={locale} look="secondary" values={{ id: of.id }}>
              {t('applications.another')}
            </ActionButton>
          )}
          {of.state === 'review' && of.channel === 'portal' && (
            <ActionButton action={withdrawApplication} locale={locale} look="quiet" values={{ id: of.id }}>
              {t('applications.withdraw')}
            </ActionButton>
          )}
        </div>
      )}
    </>
  )
}
