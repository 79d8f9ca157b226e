import type { View } from '@/components/layout/shell'
import { inLanguage } from '@/components/records/titles'
import { Facts, Tag } from '@/components/ui/basics'
import type { Vacancy } from '@/db/schema'
import { number } from '@/lib/core/format'
import type { Text } from '@/lib/core/text'
import { say } from '@/lib/messages'
import { industryWords } from '@/lib/vacancies/industries'
import { languagesSaid } from '@/lib/vacancies/languages'
import {
  audienceWords,
  conditionWords,
  educationWords,
  employmentWords,
  experienceWords,
  scheduleWords,
  subsidyWords,
} from '@/lib/vacancies/terms'

/** What the page of a vacancy and its preview share: facts, texts, skills. */
export function VacancyText({
  vacancy,
  view,
  occupation,
  place,
}: {
  vacancy: Vacancy
  view: View
  occupation: Text | null
  place: string | null
}) {
  const { locale } = view.place
  const t = say(locale)
  const sections = [
    [t('enbek.vacancy.duties'), inLanguage(locale, vacancy.dutiesKk, vacancy.dutiesRu)],
    [t('enbek.vacancy.requirements'), inLanguage(locale, vacancy.requirementsKk, vacancy.requirementsRu)],
    [t('enbek.vacancy.offers'), inLanguage(locale, vacancy.offersKk, vacancy.offersRu)],
  ] as const
  const foreign = sections.some(([, said]) => said.lang)
  const word = (words: Readonly<Record<string, Text>>, value: string | null) => (value ? words[value]?.[locale] : null)
  return (
    <div className="grid gap-8">
      <Facts
        columns
        items={[
          [t('enbek.search.schedule'), word(scheduleWords, vacancy.schedule)],
          [t('enbek.search.employment'), word(employmentWords, vacancy.employment)],
          [t('enbek.search.experience'), word(experienceWords, vacancy.experience)],
          [t('enbek.vacancy.education'), word(educationWords, vacancy.education)],
          [t('enbek.vacancy.occupation'), occupation?.[locale]],
          [t('enbek.vacancy.industry'), word(industryWords, vacancy.industry)],
          [t('enbek.vacancy.openings'), vacancy.openings > 1 ? number(locale, vacancy.openings) : null],
          [t('enbek.vacancy.address'), [place, vacancy.address].filter(Boolean).join(', ')],
          [t('enbek.vacancy.conditions'), vacancy.conditions === 'normal' ? null : conditionWords[vacancy.conditions][locale]],
          [t('enbek.vacancy.languages'), languagesSaid(vacancy.languages, locale)],
          [t('enbek.vacancy.driver'), vacancy.driverCategories.join(', ')],
          [
            t('enbek.vacancy.suitable'),
            [...vacancy.suitableFor.map((value) => audienceWords[value][locale]), vacancy.accessNote].filter(Boolean).join('; '),
          ],
          [t('enbek.search.subsidised'), word(subsidyWords, vacancy.subsidised)],
        ]}
      />
      {foreign && locale !== 'en' && <p className="text-sm text-muted">{t('enbek.vacancy.otherLanguage')}</p>}
      {sections.map(([title, said]) =>
        said.text ? (
          <section key={title}>
            <h2 className="mb-2 text-lg">{title}</h2>
            <div className="prose" lang={said.lang}>
              {said.text}
            </div>
          </section>
        ) : null,
      )}
      {vacancy.skills.length > 0 && (
        <section>
          <h2 className="mb-3 text-lg">{t('enbek.vacancy.skills')}</h2>
          <ul className="flex flex-wrap gap-2">
            {vacancy.skills.map((skill) => (
              <li key={skill}>
                <Tag>{skill}</Tag>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
