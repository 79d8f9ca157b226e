import { ActionButton } from '@/components/form/submit'
import type { View } from '@/components/layout/shell'
import { Icon, type IconName } from '@/components/ui/icon'
import { signIn } from '@/lib/accounts/actions'
import { type DemoKind, demoAccounts, demoPassword } from '@/lib/accounts/demo'
import { say } from '@/lib/messages'

const icons: Record<DemoKind, IconName> = { seeker: 'person', owner: 'building', centre: 'shield', administrator: 'shield' }

/** The demonstration's ready accounts: one press and one is in. */
export async function DemoAccounts({ view }: { view: View }) {
  const accounts = await demoAccounts()
  if (accounts.length === 0) return null
  const { locale } = view.place
  const t = say(locale)
  return (
    <section aria-labelledby="demo-accounts" className="rounded-md bg-warn-soft p-4">
      <h2 id="demo-accounts" className="font-semibold">
        {t('passport.demo.title')}
      </h2>
      <p className="text-sm">{t('passport.demo.text')}</p>
      <ul className="mt-3 grid gap-2">
        {accounts.map((account) => (
          <li key={account.login} className="flex items-center gap-x-3 rounded-md bg-card px-3 py-2">
            <Icon name={icons[account.kind]} className="size-5 text-muted" />
            <span className="min-w-0 flex-1">
              <span className="block font-semibold">{t(`passport.demo.${account.kind}`)}</span>
              <span className="block text-sm text-muted">{account.name}</span>
            </span>
            <ActionButton action={signIn} locale={locale} values={{ login: account.login, password: demoPassword }} look="secondary">
              {t('passport.signIn.submit')}
            </ActionButton>
          </li>
        ))}
      </ul>
    </section>
  )
}
