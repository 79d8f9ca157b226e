import { Card, Facts } from '@/components/ui/basics'
import { Icon } from '@/components/ui/icon'
import type { Hired, Interview } from '@/db/schema'
import { day, meeting } from '@/lib/core/format'
import type { Locale } from '@/lib/core/text'
import { say } from '@/lib/messages'
import { hiredKinds } from '@/lib/responses/words'

/** When, where, whom to ask for. A place that is an address on the web can be opened. */
export function ResponseInterview({ interview, locale }: { interview: Interview; locale: Locale }) {
  const t = say(locale)
  const link = /^https?:\/\/[^\s]+$/.test(interview.place)
  return (
    <Card>
      <h2 className="mb-4 flex items-center gap-2 text-lg">
        <Icon name="clock" />
        {t('responses.one.interview')}
      </h2>
      <Facts
        items={[
          [t('responses.one.when'), <strong key="when">{meeting(locale, new Date(interview.at))}</strong>],
          [
            t('responses.one.place'),
            link ? (
              <a key="place" className="link break-all" href={interview.place} rel="nofollow noopener noreferrer external">
                {interview.place}
              </a>
            ) : (
              interview.place
            ),
          ],
          [t('responses.one.contact'), interview.contact],
        ]}
      />
    </Card>
  )
}

export function ResponseHired({ hired, locale }: { hired: Hired; locale: Locale }) {
  const t = say(locale)
  return (
    <Card>
      <h2 className="mb-4 flex items-center gap-2 text-lg">
        <Icon name="check" />
        {t('responses.one.hired')}
      </h2>
      <Facts
        items={[
          [t('responses.one.startOn'), day(locale, hired.startOn)],
          [t('responses.one.kind'), hiredKinds[hired.kind][locale]],
          [t('responses.one.contractNo'), hired.contractNo],
        ]}
      />
    </Card>
  )
}
