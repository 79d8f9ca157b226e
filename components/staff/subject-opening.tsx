import { ActionButton } from '@/components/form/submit'
import type { View } from '@/components/layout/shell'
import { Card, Facts } from '@/components/ui/basics'
import { openCase, openCorrection } from '@/lib/lookups/actions'
import { openMinutes } from '@/lib/lookups/rules'
import { say } from '@/lib/messages'
import { openRequest } from '@/lib/personal-data/opening-actions'

const actions = { case: openCase, correction: openCorrection, request: openRequest } as const

type Props = {
  view: View
  id: string
  kind: keyof typeof actions
  about: readonly (readonly [string, string | null | undefined])[]
  back?: string
}

/** Before an application, a request for a correction or one about personal data opens: what is known without opening, and one button; its number is the purpose (O206-28.B3). */
export function SubjectOpening({ view, id, kind, about, back }: Props) {
  const { locale } = view.place
  const t = say(locale)
  return (
    <Card className="grid max-w-xl gap-4">
      <div>
        <h2 className="text-lg">{t(`lookups.${kind}Title`)}</h2>
        <p className="mt-1 text-sm text-muted">{t(`lookups.${kind}Text`, { minutes: String(openMinutes) })}</p>
      </div>
      <Facts items={about} />
      <ActionButton action={actions[kind]} locale={locale} values={back ? { id, back } : { id }}>
        {t(`lookups.${kind}`)}
      </ActionButton>
    </Card>
  )
}
