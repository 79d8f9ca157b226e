import { redirect } from 'next/navigation'
import { ActionForm } from '@/components/form/action-form'
import { Submit } from '@/components/form/submit'
import { getMemberView } from '@/components/layout/page'
import { linker } from '@/components/layout/shell'
import { Door } from '@/components/passport/door'
import { Hidden } from '@/components/passport/hidden'
import { PrintButton } from '@/components/passport/print-button'
import { queryOf, type Search } from '@/components/passport/query'
import { ButtonLink } from '@/components/ui/button'
import { returnTo } from '@/lib/accounts/return-to'
import { factorPage, steppedUp } from '@/lib/core/step-up'
import { keepCodes } from '@/lib/factors/own/actions'
import { hasFactor, myFactors } from '@/lib/factors/queries'
import { newCodes, sealSet } from '@/lib/factors/recovery'
import { say } from '@/lib/messages'

/** Recovery codes: new ones each time the page is seen; they begin to work when the person says they are kept, and nobody can show them again. */
export default async function RecoveryCodesPage({ searchParams }: { searchParams: Search }) {
  const [view, { to, from }] = await Promise.all([getMemberView(), queryOf(searchParams)])
  const factors = await myFactors(view.user)
  if (!factors || !hasFactor(factors)) redirect(linker(view)('/security'))
  const now = new Date()
  if (!steppedUp(view.user, now)) redirect(factorPage(view.place, view.baseUrl))
  const { locale } = view.place
  const t = say(locale)
  const codes = newCodes()
  const back = { ...(to && { to }), ...(from && { from }) }
  return (
    <Door view={view} title={t('factors.codesTitle')} lead={t('factors.codesLead')}>
      <ol className="grid list-inside list-decimal gap-x-8 gap-y-2 font-mono text-lg sm:grid-cols-2" translate="no">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <p className="text-sm text-muted">{t('factors.codesOnce')}</p>
      <div className="flex flex-wrap gap-3">
        <PrintButton label={t('factors.print')} />
        <ActionForm action={keepCodes} locale={locale} className="no-print grid gap-2">
          <Hidden values={{ codes: sealSet(view.user.id, codes, now), ...back }} />
          <Submit>{t('factors.codesKeep')}</Submit>
        </ActionForm>
        <span className="no-print">
          <ButtonLink href={linker(view)((await returnTo(back)) ?? '/security')} look="quiet">
            {t('factors.codesLater')}
          </ButtonLink>
        </span>
      </div>
    </Door>
  )
}
