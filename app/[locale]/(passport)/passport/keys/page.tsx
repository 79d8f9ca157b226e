import { getMemberView } from '@/components/layout/page'
import { PassportPage } from '@/components/passport/passport-page'
import { queryOf, type Search } from '@/components/passport/query'
import { KeyTable } from '@/components/signatures/key-table'
import { MakeKey } from '@/components/signatures/make-key'
import { signWords } from '@/components/signatures/words'
import { Alert, Card, Empty, Heading } from '@/components/ui/basics'
import { say } from '@/lib/messages'
import { keysOf, signingSetup } from '@/lib/signatures/queries'

/** The signing keys of the account: make, see, revoke. */
export default async function KeysPage({ searchParams }: { searchParams: Search }) {
  const view = await getMemberView()
  const { locale } = view.place
  const t = say(locale)
  const [query, keys, setup] = await Promise.all([queryOf(searchParams), keysOf(view.user), signingSetup(view.user)])
  const panel = signWords(locale)
  const words = { make: t('signatures.keys.make'), made: t('signatures.keys.made'), has: t('signatures.keys.has'), panel }
  const title = t('signatures.keys.title')
  return (
    <PassportPage view={view} title={title}>
      <Heading title={title} lead={t('signatures.keys.lead')} />
      <div className="grid gap-6">
        {query.done === 'revoked' && <Alert tone="good" role="status" title={t('signatures.keys.done')} />}
        {setup?.test ? (
          <Alert tone="warn" title={panel.test}>
            {panel.testText}
          </Alert>
        ) : (
          <Alert tone="neutral">{t('signatures.keys.closed')}</Alert>
        )}
        {keys.length > 0 ? (
          <div className="grid gap-2">
            <KeyTable keys={keys} locale={locale} now={new Date()} />
            <p className="text-sm text-muted">{t('signatures.keys.revokeHint')}</p>
          </div>
        ) : (
          <Empty title={t('signatures.keys.none')}>{setup?.test && t('signatures.keys.noneText')}</Empty>
        )}
        {setup?.test &&
          (setup.iin ? (
            <MakeKey owner={{ owner: setup.owner, employerId: null }} locale={locale} words={words} />
          ) : (
            <Alert tone="neutral">{t('signatures.keys.needIin')}</Alert>
          ))}
        <Card>
          <h2 className="text-lg">{t('signatures.keys.about')}</h2>
          <p className="mt-2 max-w-prose">{t('signatures.keys.aboutText')}</p>
          <p className="mt-2 max-w-prose text-muted">{t('signatures.keys.national')}</p>
        </Card>
      </div>
    </PassportPage>
  )
}
