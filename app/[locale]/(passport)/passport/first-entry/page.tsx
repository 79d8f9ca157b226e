import { getView } from '@/components/layout/page'
import { linker } from '@/components/layout/shell'
import { Door } from '@/components/passport/door'
import { PasswordOnce } from '@/components/passport/password-once'
import { queryOf, type Search } from '@/components/passport/query'
import { showPassword } from '@/lib/access/first/actions'
import { isOpen } from '@/lib/access/first/link'
import { say } from '@/lib/messages'

/** The page of a one-time link: looking at it spends nothing, a mail scanner may; the button makes the password and shows it once (A349-15). */
export default async function FirstEntryPage({ searchParams }: { searchParams: Search }) {
  const [view, { link = '' }] = await Promise.all([getView(), queryOf(searchParams)])
  const { locale } = view.place
  const t = say(locale)
  const open = /^[\w-]{43}$/.test(link) && (await isOpen(link, new Date()))
  const words = {
    show: t('firstEntry.show'),
    once: t('firstEntry.once'),
    signIn: t('firstEntry.signIn'),
    spent: t('firstEntry.spent'),
    spentTitle: t('firstEntry.spentTitle'),
    lead: t('firstEntry.lead'),
  }
  return (
    <Door view={view} title={t('firstEntry.title')} quiet>
      <PasswordOnce action={showPassword} locale={locale} link={link} open={open} signIn={linker(view)('/sign-in')} words={words} />
    </Door>
  )
}
