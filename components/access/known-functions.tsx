import type { View } from '@/components/layout/shell'
import { Card } from '@/components/ui/basics'
import type { InBoth } from '@/db/schema/access-registry'
import type { Answers } from '@/db/schema/cases'
import { systemsAndDomains } from '@/lib/access/applications/queries'
import type { Locale } from '@/lib/core/text'
import { say } from '@/lib/messages'
import { systemsOf } from '@/lib/services/definitions/staff-access-rules'
import { isOurs, type SystemCode, systemNames } from '@/lib/services/definitions/staff-access-systems'

/** The language of the state in which a reader gets what others have named in both: in English it is the Russian. */
const languageFor = (locale: Locale): keyof InBoth => (locale === 'en' ? 'ru' : locale)

/** Functions as the owner has named them. */
export function FunctionList({ functions, locale }: { functions: readonly InBoth[]; locale: Locale }) {
  const language = languageFor(locale)
  return (
    <ul className="grid list-disc gap-1 pl-5" lang={language}>
      {functions.map((each) => (
        <li key={each.kk}>{each[language]}</li>
      ))}
    </ul>
  )
}

/** The owner of a system. */
export function Owner({ of, locale }: { of: InBoth; locale: Locale }) {
  const language = languageFor(locale)
  return <span lang={language}>{of[language]}</span>
}

/** What the owners of the systems that are asked for have named: to choose from while filling in, to compare with before deciding (appendix 1, column 5). */
export async function KnownFunctions({ view, answers }: { view: View; answers: Answers }) {
  const { locale } = view.place
  const t = say(locale)
  const asked = systemsOf(answers)
  const { systems } = await systemsAndDomains()
  const known = systems.filter(({ code, functions }) => asked.includes(code) && !isOurs(code) && functions.length > 0)
  if (known.length === 0) return null
  return (
    <Card className="grid gap-3 text-sm">
      <h2 className="text-lg">{t('applications.systems.known')}</h2>
      {known.map(({ code, functions }) => (
        <div key={code} className="grid gap-1">
          <p className="font-semibold">{systemNames[code as SystemCode][locale]}</p>
          <FunctionList functions={functions} locale={locale} />
        </div>
      ))}
    </Card>
  )
}
