import { ActionButton } from '@/components/form/submit'
import { linker, type View } from '@/components/layout/shell'
import { ButtonLink } from '@/components/ui/button'
import { say } from '@/lib/messages'
import { startApplication } from '@/lib/services/actions'
import type { Service } from '@/lib/services/definition'
import { hasIin } from '@/lib/services/queries'

/** The way to an application: a guest signs in first, and an account without an IIN is led to where it is entered. */
export async function Apply({ view, service }: { view: View; service: Service }) {
  const { locale } = view.place
  const t = say(locale)
  const to = linker(view)
  if (view.user.id === 'guest') {
    const back = `?to=${encodeURIComponent(to(`/services/${service.id}`))}&from=${service.portal}`
    return <ButtonLink href={to({ portal: 'passport', path: '/sign-in' }) + back}>{t('services.page.apply')}</ButtonLink>
  }
  if (await hasIin(view.user))
    return (
      <ActionButton action={startApplication} locale={locale} values={{ service: service.id }}>
        {t('services.page.apply')}
      </ActionButton>
    )
  return (
    <div className="grid gap-2">
      <div>
        <ButtonLink href={to({ portal: 'passport', path: '/person' })}>{t('services.page.iin')}</ButtonLink>
      </div>
      <p className="text-sm text-muted">{t('services.page.iinWhy')}</p>
    </div>
  )
}
