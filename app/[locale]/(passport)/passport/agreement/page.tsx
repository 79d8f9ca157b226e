import { getView, Page } from '@/components/layout/page'
import { linker } from '@/components/layout/shell'
import { Alert, Heading } from '@/components/ui/basics'
import { ButtonLink } from '@/components/ui/button'
import { agreementClauses, agreementLead, agreementTitle, agreementVersion } from '@/lib/accounts/agreement'
import { agreementsOf } from '@/lib/accounts/queries'
import { day, moment } from '@/lib/core/format'
import { guest } from '@/lib/core/policy'
import { say } from '@/lib/messages'

/** O206-18: what a person agrees to, and whether he has. */
export default async function AgreementPage() {
  const view = await getView()
  const { locale } = view.place
  const t = say(locale)
  const accepted = (await agreementsOf(view.user)).find(({ version }) => version === agreementVersion)
  const title = agreementTitle[locale]
  return (
    <Page view={view} title={title}>
      <article className="mx-auto max-w-3xl">
        <Heading
          title={title}
          above={<p className="text-sm text-muted">{t('passport.agreement.version', { day: day(locale, agreementVersion) })}</p>}
          lead={agreementLead[locale]}
        />
        {accepted && <Alert tone="good" title={t('passport.agreement.accepted', { when: moment(locale, accepted.acceptedAt) })} />}
        <ol className="mt-8 grid gap-8">
          {agreementClauses.map(({ heading, points }, at) => (
            <li key={heading.en}>
              <h2 className="text-xl">
                {at + 1}. {heading[locale]}
              </h2>
              <ol className="mt-3 grid gap-3">
                {points.map((point, index) => (
                  <li key={point.en} className="grid grid-cols-[2.5rem_1fr]">
                    <span className="text-muted">
                      {at + 1}.{index + 1}
                    </span>
                    <span>{point[locale]}</span>
                  </li>
                ))}
              </ol>
            </li>
          ))}
        </ol>
        {view.user.id === guest.id && (
          <div className="no-print mt-10">
            <ButtonLink href={linker(view)('/register')} look="secondary">
              {t('passport.agreement.back')}
            </ButtonLink>
          </div>
        )}
      </article>
    </Page>
  )
}
