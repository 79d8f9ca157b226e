import { notFound } from 'next/navigation'
import { getView, Page } from '@/components/layout/page'
import { linker } from '@/components/layout/shell'
import { Envelope } from '@/components/passport/envelope'
import { queryOf, type Search } from '@/components/passport/query'
import { Alert, Empty, Heading } from '@/components/ui/basics'
import { ButtonLink, buttonClass } from '@/components/ui/button'
import { demoMailbox } from '@/lib/accounts/queries'
import { contact as contactField } from '@/lib/core/fields'
import { say } from '@/lib/messages'

/** The demonstration's mailbox: what was "sent". There is no such page outside the demonstration. */
export default async function MailboxPage({ searchParams }: { searchParams: Search }) {
  const [view, { contact = '' }] = await Promise.all([getView(), queryOf(searchParams)])
  if (!view.demo) notFound()
  const t = say(view.place.locale)
  const wanted = contactField.safeParse(contact).data ?? contact
  const messages = await demoMailbox(wanted)
  const title = t('passport.mailbox.title')
  return (
    <Page view={view} title={title}>
      <div className="mx-auto max-w-3xl">
        <Heading title={title} />
        <Alert tone="warn">
          <p>{t('passport.mailbox.lead')}</p>
        </Alert>
        <form className="my-6 flex flex-wrap items-end gap-3">
          <label className="grid min-w-0 flex-1 basis-60 gap-1 font-semibold">
            {t('passport.mailbox.search')}
            <input name="contact" defaultValue={contact} className="field font-normal" autoComplete="off" />
          </label>
          <button type="submit" className={buttonClass('secondary')}>
            {t('passport.mailbox.find')}
          </button>
          {contact && (
            <ButtonLink href={linker(view)('/mailbox')} look="quiet">
              {t('passport.mailbox.all')}
            </ButtonLink>
          )}
        </form>
        {messages.length > 0 ? (
          <ul className="grid gap-4">
            {messages.map((message) => (
              <Envelope key={message.id} view={view} message={message} />
            ))}
          </ul>
        ) : (
          <Empty title={t('passport.mailbox.none')}>
            <p>{t('passport.mailbox.noneText')}</p>
          </Empty>
        )}
      </div>
    </Page>
  )
}
