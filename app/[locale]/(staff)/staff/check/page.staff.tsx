import { redirect } from 'next/navigation'
import { getMemberView, Page } from '@/components/layout/page'
import { linker } from '@/components/layout/shell'
import { Computer } from '@/components/staff/computer'
import { Alert, Heading } from '@/components/ui/basics'
import { say } from '@/lib/messages'

/** Before the work begins, and when a check is overdue: does this computer reach the Internet? (O206-28.B1) */
export default async function CheckPage({ searchParams }: { searchParams: Promise<{ to?: string | string[] }> }) {
  const [view, { to }] = await Promise.all([getMemberView(), searchParams])
  const t = say(view.place.locale)
  // only a path of this portal, whatever was given
  const next = linker(view)(typeof to === 'string' && /^\/(?![/\\])[^\\\p{Cc}]*$/u.test(to) ? to : '/')
  if (view.user.standing !== 'unchecked') redirect(next)
  return (
    <Page view={view} title={t('zone.checkTitle')} nav={null}>
      <Heading title={t('zone.checkTitle')} lead={t('zone.checkLead')} />
      <Computer view={view} next={next} />
      <noscript>
        <Alert tone="warn">{t('zone.checkScript')}</Alert>
      </noscript>
    </Page>
  )
}
