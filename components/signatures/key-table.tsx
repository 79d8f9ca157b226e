import { ActionButton } from '@/components/form/submit'
import { Tag } from '@/components/ui/basics'
import { Table } from '@/components/ui/table'
import { deviceOf } from '@/lib/accounts/device'
import { dayOf } from '@/lib/core/calendar'
import { day, moment } from '@/lib/core/format'
import { portalNames, portals } from '@/lib/core/portals'
import type { Locale } from '@/lib/core/text'
import { say } from '@/lib/messages'
import { revokeKey } from '@/lib/signatures/actions'
import type { Key } from '@/lib/signatures/queries'
import { roleNames } from '@/lib/signatures/words'

/** The person's keys: in whose name, where, until when; any of them can be revoked at once. */
export function KeyTable({ keys, locale, now }: { keys: readonly Key[]; locale: Locale; now: Date }) {
  const t = say(locale)
  const head = (['owner', 'where', 'since', 'until', 'state', 'act'] as const).map((name) => t(`signatures.keys.${name}`))
  return <Table stack caption={t('signatures.keys.list')} head={head} rows={keys.map((key) => ({ key: key.id, cells: cells(key) }))} />

  function cells(key: Key) {
    const organisation = key.organisation && (locale === 'kk' ? key.organisation.kk : key.organisation.ru)
    const portal = portals.find((name) => name === key.portal)
    const where = [deviceOf(key.agent), portal && portalNames[portal][locale]].filter(Boolean).join(' · ')
    const isOpen = key.revokedAt === null && key.notAfter > now
    return [
      organisation ? `${organisation} (${roleNames[key.role]![locale]})` : t('signatures.keys.self'),
      key.holder === 'ncalayer' ? 'NCALayer' : where,
      day(locale, dayOf(key.createdAt)),
      day(locale, dayOf(key.notAfter)),
      stateOf(key),
      isOpen && (
        <div key="act" className="flex flex-wrap gap-2">
          {(['lost', 'unused'] as const).map((why) => (
            <ActionButton key={why} action={revokeKey} locale={locale} values={{ id: key.id, why }} look="danger">
              {t(`signatures.keys.${why}`)}
            </ActionButton>
          ))}
        </div>
      ),
    ]
  }

  function stateOf({ revokedAt, notAfter }: Key) {
    if (revokedAt) return <Tag tone="bad">{t('signatures.keys.revoked', { when: moment(locale, revokedAt) })}</Tag>
    return notAfter > now ? <Tag tone="good">{t('signatures.keys.active')}</Tag> : <Tag>{t('signatures.keys.expired')}</Tag>
  }
}
