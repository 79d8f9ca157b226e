import type { ReactNode } from 'react'
import type { View } from '@/components/layout/shell'
import { Tag } from '@/components/ui/basics'
import { Icon } from '@/components/ui/icon'
import type { demoMailbox } from '@/lib/accounts/queries'
import { shownContact } from '@/lib/core/fields'
import { moment } from '@/lib/core/format'
import { originOf, portals } from '@/lib/core/portals'
import { say } from '@/lib/messages'

/** A letter or an SMS as the person would see it. */
export function Envelope({ view, message }: { view: View; message: Awaited<ReturnType<typeof demoMailbox>>[number] }) {
  const { locale } = view.place
  const t = say(locale)
  const letter = message.channel === 'email'
  return (
    <li className="overflow-hidden rounded-lg border border-line bg-card">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line bg-raised px-5 py-3 text-sm">
        <span className="inline-flex items-center gap-2 font-semibold">
          <Icon name={letter ? 'mail' : 'bell'} />
          {letter ? t('passport.mailbox.letter') : t('passport.mailbox.sms')}
        </span>
        <span className="min-w-0 break-all">{shownContact(message.to)}</span>
        <time className="ml-auto text-muted" dateTime={message.createdAt.toISOString()}>
          {moment(locale, message.createdAt)}
        </time>
        <Tag tone={message.sentAt ? 'good' : 'neutral'}>{message.sentAt ? t('passport.mailbox.sent') : t('passport.mailbox.waiting')}</Tag>
      </div>
      <div className="px-5 py-4" lang={message.locale}>
        {letter && <h2 className="text-lg">{message.subject}</h2>}
        <p className="mt-2 whitespace-pre-line wrap-anywhere">{lively(message.body, view.baseUrl)}</p>
      </div>
    </li>
  )
}

/** A code stands out; links of ours can be followed, and no others. */
function lively(body: string, baseUrl: string): ReactNode[] {
  const ours = portals.map((portal) => `${originOf(portal, baseUrl)}/`)
  return body.split(/(https?:\/\/[^\s]+|(?<!\d)\d{6}(?!\d))/).map((piece, at) => {
    const key = `${at}${piece}`
    if (/^\d{6}$/.test(piece))
      return (
        <strong key={key} className="rounded-sm bg-accent-soft px-2 py-0.5 text-xl tracking-widest text-accent-strong">
          {piece}
        </strong>
      )
    if (ours.some((origin) => piece.startsWith(origin)))
      return (
        <a key={key} className="link" href={piece}>
          {piece}
        </a>
      )
    return piece
  })
}
