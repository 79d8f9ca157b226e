import { redirect } from 'next/navigation'
import { ActionButton } from '@/components/form/submit'
import { getMemberView } from '@/components/layout/page'
import { linker } from '@/components/layout/shell'
import { Door } from '@/components/passport/door'
import { AddPasskey, BeginTotp, TotpSetup } from '@/components/passport/factor-setup'
import { FactorShow } from '@/components/passport/factor-show'
import { queryOf, type Search } from '@/components/passport/query'
import { signOut } from '@/lib/accounts/actions'
import { selfOf } from '@/lib/accounts/queries'
import { hasFactor, myFactors, myPending } from '@/lib/factors/queries'
import { say } from '@/lib/messages'

/** The second half of the entry of a member of staff (A349-21.B1, P1): a factor is shown, or at the first entry made; and shown anew before what is dangerous. */
export default async function SecondFactorPage({ searchParams }: { searchParams: Search }) {
  const [view, { to, from }] = await Promise.all([getMemberView(), queryOf(searchParams)])
  const { locale } = view.place
  const t = say(locale)
  const factors = await myFactors(view.user)
  if (!factors) redirect(linker(view)('/'))
  const back = { ...(to && { to }), ...(from && { from }) }
  const half = view.user.factorAt === null
  const leave = half && (
    <div className="border-t border-line pt-5">
      <ActionButton action={signOut} locale={locale} look="quiet">
        {t('passport.security.signOut')}
      </ActionButton>
    </div>
  )
  if (hasFactor(factors))
    return (
      <Door view={view} title={t(half ? 'factors.title' : 'factors.againTitle')} lead={t(half ? 'factors.lead' : 'factors.againLead')}>
        <FactorShow view={view} factors={factors} back={back} />
        {leave}
      </Door>
    )
  const [secret, self] = await Promise.all([myPending(view.user), selfOf(view.user)])
  const login = self?.email ?? self?.phone ?? ''
  return (
    <Door view={view} title={t('factors.setupTitle')} lead={t('factors.setupLead')}>
      {secret ? <TotpSetup view={view} login={login} secret={secret} back={back} /> : <BeginTotp view={view} back={back} />}
      {!secret && <AddPasskey view={view} login={login} known={[]} back={back} />}
      {leave}
    </Door>
  )
}
