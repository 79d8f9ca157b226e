import { linker, type View } from '@/components/layout/shell'
import { Alert, Tag, type Tone } from '@/components/ui/basics'
import { dayOf } from '@/lib/core/calendar'
import { day, dayTo } from '@/lib/core/format'
import type { PublicDocument } from '@/lib/documents/queries'
import type { Standing as Word } from '@/lib/documents/rules'
import { say } from '@/lib/messages'

const tones: Readonly<Record<Word, Tone>> = { holds: 'good', expired: 'warn', revoked: 'bad', replaced: 'warn', unsigned: 'warn' }

/** In one word, for lists. */
export const StandingTag = ({ standing, view }: { standing: Word; view: View }) => (
  <Tag tone={tones[standing]}>{say(view.place.locale)(`documents.short.${standing}`)}</Tag>
)

/** Whether the document still holds, since when not and why, and what stands in its place. */
export function Standing({ of, view }: { of: PublicDocument; view: View }) {
  const { locale } = view.place
  const t = say(locale)
  const { standing, revokedAt, revokedWhy, replacedBy, validUntil } = of
  const words =
    standing === 'expired'
      ? t('documents.standing.expired', { day: dayTo(locale, validUntil!) })
      : standing === 'revoked'
        ? t('documents.standing.revoked', { day: day(locale, dayOf(revokedAt!)) })
        : standing === 'replaced'
          ? revokedAt
            ? t('documents.standing.replaced', { day: day(locale, dayOf(revokedAt)) })
            : t('documents.standing.superseded')
          : t(`documents.standing.${standing}`)
  return (
    <Alert tone={tones[standing]} title={words}>
      {revokedWhy && <p>{t('documents.why', { why: revokedWhy[locale] })}</p>}
      {replacedBy && (
        <a className="link" href={linker(view)(`/documents/${replacedBy}`)}>
          {t('documents.successor')}
        </a>
      )}
    </Alert>
  )
}
