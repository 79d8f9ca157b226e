import { notFound } from 'next/navigation'
import { ActionForm } from '@/components/form/action-form'
import { TextArea } from '@/components/form/fields'
import { ActionButton, Submit } from '@/components/form/submit'
import { getView } from '@/components/layout/page'
import { linker, type View } from '@/components/layout/shell'
import { isUuid } from '@/components/staff/address'
import { StaffPage } from '@/components/staff/frame'
import { Alert, Card, Empty, Facts, Heading } from '@/components/ui/basics'
import { Table } from '@/components/ui/table'
import { moment } from '@/lib/core/format'
import { type Side, sides } from '@/lib/core/side'
import { replayOfAis, replayOfPlatform, skipOfAis, skipOfPlatform } from '@/lib/exchange/actions'
import { contract, isMessageType } from '@/lib/exchange/contract'
import { oneMessage } from '@/lib/exchange/queries'
import { say } from '@/lib/messages'

type Found = NonNullable<Awaited<ReturnType<typeof oneMessage>>>

/** One message: what both sides have written down about it, and what may be done when it was not delivered. */
export default async function Message({ params }: { params: Promise<{ side: string; id: string }> }) {
  const [{ side: named, id }, view] = await Promise.all([params, getView()])
  const side = sides.find((each) => each === named)
  const found = side && isUuid(id) ? await oneMessage(view.user, side, id) : null
  if (!side || !found) notFound()
  const { locale } = view.place
  const t = say(locale)
  const { message, log } = found
  const title = isMessageType(message.type) ? contract[message.type].title[locale] : message.type
  return (
    <StaffPage view={view} title={title}>
      <Heading
        title={title}
        lead={t(`exchange.side.${side}`)}
        above={
          <a className="link text-sm" href={linker(view)('/exchange')}>
            {t('exchange.message.back')}
          </a>
        }
      />
      {message.state === 'dead' && <Dead view={view} side={side} message={message} />}
      <Card className="mb-8">
        <Facts
          columns
          items={[
            [t('exchange.head.subject'), <code key="subject">{message.subject}</code>],
            [t('exchange.head.version'), message.version],
            [t('exchange.message.clause'), message.clause],
            [t('exchange.head.state'), t(`exchange.state.${message.state}`)],
            [t('exchange.head.when'), moment(locale, message.createdAt)],
            [t('exchange.message.attempts'), String(message.attempts)],
            [t('exchange.message.next'), message.state === 'waiting' ? moment(locale, message.dueAt) : null],
            [t('exchange.message.reason'), message.state === 'delivered' ? null : message.lastError],
            [t('exchange.message.id'), <code key="id">{message.id}</code>],
            [
              t('exchange.message.digest'),
              <code key="digest" className="text-xs break-all">
                {message.digest}
              </code>,
            ],
          ]}
        />
      </Card>
      <h2 className="mb-3 text-lg">{t('exchange.message.log')}</h2>
      {log.length === 0 ? <Empty title={t('exchange.message.noLog')} /> : <Log view={view} rows={log} />}
    </StaffPage>
  )
}

function Dead({ view, side, message }: { view: View; side: Side; message: Found['message'] }) {
  const { locale } = view.place
  const t = say(locale)
  return (
    <div className="mb-8 grid gap-4">
      <Alert tone="bad" title={t('exchange.state.dead')}>
        <p>{message.lastError}</p>
        <p>{t('exchange.message.holds')}</p>
      </Alert>
      <ActionButton action={side === 'ais' ? replayOfAis : replayOfPlatform} locale={locale} values={{ id: message.id }}>
        {t('exchange.replay.button')}
      </ActionButton>
      <details>
        <summary className="font-semibold">{t('exchange.skip.title')}</summary>
        <ActionForm action={side === 'ais' ? skipOfAis : skipOfPlatform} locale={locale} className="mt-4 grid max-w-xl gap-4">
          <input type="hidden" name="id" value={message.id} readOnly />
          <TextArea name="reason" label={t('exchange.skip.reason')} hint={t('exchange.skip.hint')} rows={3} maxLength={500} />
          <Submit look="danger">{t('exchange.skip.button')}</Submit>
        </ActionForm>
      </details>
    </div>
  )
}

function Log({ view, rows }: { view: View; rows: Found['log'] }) {
  const { locale } = view.place
  const t = say(locale)
  return (
    <Table
      stack
      caption={t('exchange.message.log')}
      head={[
        t('exchange.head.when'),
        t('exchange.filter.side'),
        t('exchange.head.state'),
        t('exchange.head.reason'),
        t('exchange.message.key'),
      ]}
      rows={rows.map((row) => ({
        key: `${row.direction} ${row.number}`,
        cells: [
          moment(locale, row.at),
          t(`exchange.message.${row.direction}`),
          t(`exchange.outcome.${row.outcome}`),
          <span key="reason" className="text-xs break-words">
            {row.reason}
          </span>,
          <code key="key" className="text-xs">
            {row.keyId}
          </code>,
        ],
      }))}
    />
  )
}
