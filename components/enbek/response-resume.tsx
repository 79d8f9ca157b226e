import { Card, Facts } from '@/components/ui/basics'
import { ButtonLink } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import type { Locale } from '@/lib/core/text'
import { say } from '@/lib/messages'
import type { Card as Resume } from '@/lib/resumes/public-card'
import { educationNames, nameIn } from '@/lib/resumes/words'
import { lengthOf, spanOf, wantedPay } from './resume-words'

/** What an employer needs of a résumé at first sight; the whole of it is one link away. */
export function ResponseResume({ card, locale, href, narrow = false }: { card: Resume; locale: Locale; href: string; narrow?: boolean }) {
  const t = say(locale)
  const lang = card.locale === locale ? undefined : card.locale
  return (
    <Card>
      <h2 className="flex items-center gap-2 text-sm font-semibold text-muted">
        <Icon name="doc" className="size-4" />
        {t('responses.one.resume')}
      </h2>
      <p className="mt-1 mb-4 text-lg font-semibold" lang={lang}>
        {card.title}
      </p>
      <Facts
        columns={!narrow}
        items={[
          [t('responses.card.experience'), lengthOf(card.months, locale)],
          [t('responses.card.education'), card.educationLevel && nameIn(educationNames, card.educationLevel, locale)],
          [t('responses.card.pay'), wantedPay(card.payFrom, locale)],
          [t('responses.card.skills'), card.skills.slice(0, 8).join(', ')],
        ]}
      />
      {card.jobs.length > 0 && (
        <div className="mt-5">
          <h3 className="mb-2 text-xs text-muted">{t('responses.card.lastJobs')}</h3>
          <ul className="grid gap-3">
            {card.jobs.slice(0, 2).map((job) => (
              <li key={`${job.from} ${job.post}`} lang={lang}>
                <p className="font-semibold">{job.post}</p>
                <p className="text-sm text-muted">
                  {[job.employer || t('resumes.card.hiddenEmployer'), spanOf(job.from || null, job.to, locale, true)].join(' · ')}
                </p>
              </li>
            ))}
          </ul>
        </div>
      )}
      <div className="mt-5">
        <ButtonLink href={href} look="secondary" icon="doc">
          {t('responses.card.resumeFull')}
        </ButtonLink>
      </div>
    </Card>
  )
}
