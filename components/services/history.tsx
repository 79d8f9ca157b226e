import { Timeline } from '@/components/ui/basics'
import type { CaseStep } from '@/db/schema/cases'
import { moment } from '@/lib/core/format'
import type { Locale } from '@/lib/core/text'
import { say } from '@/lib/messages'
import type { Service } from '@/lib/services/definition'

type Note = { grounds?: string[]; text?: string; outcome?: string }

/** What happened to a case, in words; the public sees roles, the staff also names. */
export function History({
  service,
  steps,
  locale,
  names = false,
}: {
  service: Service
  steps: readonly CaseStep[]
  locale: Locale
  names?: boolean
}) {
  const t = say(locale)
  const title = ({ move }: CaseStep): string => {
    if (move === 'created') return t('services.one.created')
    if (move === 'assigned') return t('services.one.assigned')
    if (move.startsWith('check:')) return t('services.one.checked', { check: service.checks[move.slice(6)]?.title[locale] ?? move })
    return service.moves[move]?.label[locale] ?? move
  }
  return (
    <Timeline
      items={steps.map((step) => {
        const note = step.note as Note
        const grounds = (note.grounds ?? []).flatMap((ground) => service.grounds[ground]?.text[locale] ?? [])
        return {
          key: step.id,
          title: title(step),
          when: [moment(locale, step.at), names ? step.actorName : t(`services.lane.${step.actor}`)].filter(Boolean).join(' · '),
          note: (grounds.length > 0 || note.text || step.from !== step.to) && (
            <>
              {step.from !== null && step.from !== step.to && <p className="text-muted">{service.states[step.to]?.name[locale]}</p>}
              {grounds.length > 0 && <p>{grounds.join('; ')}</p>}
              {note.text && <p className="whitespace-pre-line">{note.text}</p>}
            </>
          ),
        }
      })}
    />
  )
}
