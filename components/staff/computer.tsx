import type { View } from '@/components/layout/shell'
import { linker } from '@/components/layout/shell'
import { Alert } from '@/components/ui/basics'
import { canary, hasAnswered } from '@/lib/canary/report'
import { staffNetworks } from '@/lib/core/zone'
import { say } from '@/lib/messages'
import { Canary } from './canary'

/** On every page of the staff: the check of the computer, and on the first one what of O206-28.B1 is not switched on here. */
export async function Computer({ view, next }: { view: View; next?: string }) {
  const t = say(view.place.locale)
  const to = linker(view)
  const tried = canary()
  const open = view.place.path === '/' && staffNetworks() === null
  const warned = tried?.mode === 'warn' && (await hasAnswered(view.user))
  const untried = view.place.path === '/' && !tried
  return (
    <>
      {tried && (
        <Canary
          url={tried.url}
          every={tried.every}
          report={to('/canary')}
          next={next}
          warned={warned}
          closed={to({ portal: 'passport', path: '/outside?why=internet' })}
          warning={t('zone.warned')}
        />
      )}
      {(open || untried) && (
        <div className="mb-8">
          <Alert tone="warn" title={t('zone.openTitle')}>
            {open && <p>{t('zone.openNetworks')}</p>}
            {untried && <p>{t('zone.openCanary')}</p>}
          </Alert>
        </div>
      )}
    </>
  )
}
