import type { View } from '@/components/layout/shell'
import { Card, Facts } from '@/components/ui/basics'
import type { Employer } from '@/db/schema'
import { day, number, phone } from '@/lib/core/format'
import { kindNames, legalFormName, sizeNames } from '@/lib/employers/words'
import { say } from '@/lib/messages'

/** All of card E1 for those who may see it: the employer's own people, and the centre that verifies it. */
export function EmployerFacts({ view, employer, place }: { view: View; employer: Employer; place: string | null }) {
  const { locale } = view.place
  const t = say(locale)
  const count = (value: number | null) => (value === null ? null : number(locale, value))
  return (
    <div className="grid gap-6">
      <Card>
        <h2 className="mb-4 text-lg">{t('employers.requisitesTitle')}</h2>
        <Facts
          columns
          items={[
            [
              t('employers.nameKk'),
              <span key="kk" lang="kk">
                {employer.nameKk}
              </span>,
            ],
            [
              t('employers.nameRu'),
              <span key="ru" lang="ru">
                {employer.nameRu}
              </span>,
            ],
            [t('employers.kind'), kindNames[employer.kind][locale]],
            [t('employers.number'), employer.bin && <span className="tabular-nums">{employer.bin}</span>],
            [t('employers.legalForm'), employer.legalForm && legalFormName(employer.legalForm)[locale]],
            [t('employers.oked'), employer.oked],
            [t('employers.registeredOn'), employer.registeredOn && day(locale, employer.registeredOn)],
            [t('employers.size'), employer.size && sizeNames[employer.size][locale]],
            [t('employers.place'), place],
            [t('employers.address'), employer.address],
            [t('employers.headName'), employer.headName],
          ]}
        />
      </Card>
      <Card>
        <h2 className="mb-4 text-lg">{t('employers.contactsTitle')}</h2>
        <Facts
          columns
          items={[
            [t('employers.contactPerson'), employer.contactPerson],
            [t('employers.contactPhone'), employer.contactPhone && <Tel value={employer.contactPhone} />],
            [t('employers.contactEmail'), employer.contactEmail && <Mail value={employer.contactEmail} />],
            [t('employers.site'), employer.site && <Site value={employer.site} />],
          ]}
        />
      </Card>
      {employer.headcount !== null && (
        <Card>
          <h2 className="mb-4 text-lg">{t('employers.staffTitle')}</h2>
          <Facts
            columns
            items={[
              [t('employers.headcount'), count(employer.headcount)],
              [t('employers.headcountDisabled'), count(employer.headcountDisabled)],
              [t('employers.headcountHeavy'), count(employer.headcountHeavy)],
            ]}
          />
        </Card>
      )}
      <About title={t('employers.descriptionKk')} lang="kk" words={employer.descriptionKk} />
      <About title={t('employers.descriptionRu')} lang="ru" words={employer.descriptionRu} />
    </div>
  )
}

const Tel = ({ value }: { value: string }) => (
  <a className="link" href={`tel:${value}`}>
    {phone(value)}
  </a>
)

const Mail = ({ value }: { value: string }) => (
  <a className="link" href={`mailto:${value}`}>
    {value}
  </a>
)

/** Only addresses of the web become links, whatever a file or an older version has stored. */
const Site = ({ value }: { value: string }) =>
  /^https?:\/\//.test(value) ? (
    <a className="link" href={value} rel="nofollow noopener noreferrer">
      {value.replace(/^https?:\/\//, '')}
    </a>
  ) : (
    value
  )

function About({ title, lang, words }: { title: string; lang: 'kk' | 'ru'; words: string | null }) {
  if (!words) return null
  return (
    <Card>
      <h2 className="mb-3 text-lg">{title}</h2>
      <p lang={lang} className="prose">
        {words}
      </p>
    </Card>
  )
}
