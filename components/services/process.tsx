import type { Locale } from '@/lib/core/text'
import { say } from '@/lib/messages'
import type { Actor, Service } from '@/lib/services/definition'
import { stagesOf } from '@/lib/services/rules'

const lanes: readonly Actor[] = ['applicant', 'officer', 'system']

/** The process as lanes (GJS-11, GJS-12, appendix 3), drawn from the definition: each state in the lane of whoever has the step, with the moves that lead on. */
export function Process({ service, norms, locale }: { service: Service; norms: Readonly<Record<string, number>>; locale: Locale }) {
  const t = say(locale)
  const stages = stagesOf(service)
  const laneOf = (state: string): Actor => service.states[state]?.ball ?? 'system'
  return (
    <section className="overflow-x-auto rounded-lg border border-line bg-card" tabIndex={0} aria-label={t('services.page.process')}>
      <table className="w-full md:min-w-xl border-collapse text-sm">
        <thead className="max-md:sr-only">
          <tr className="border-b border-line text-left text-xs text-muted">
            {lanes.map((lane) => (
              <th key={lane} scope="col" className="w-1/3 px-3 py-2 font-semibold">
                {t(`services.lane.${lane}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {stages.map(({ state, moves, main }) => {
            const { name, act } = service.states[state]!
            const norm = act && norms[act.norm]
            return (
              <tr key={state} className="border-b border-line align-top last:border-0 max-md:block">
                {lanes.map((lane) => (
                  <td key={lane} className="border-r border-line px-3 py-2 last:border-0 max-md:block max-md:border-0 max-md:empty:hidden">
                    {laneOf(state) === lane && (
                      <div
                        className={`rounded-md border-l-4 px-3 py-2 ${service.states[state]!.ball ? 'border-accent bg-accent-soft' : 'border-edge bg-raised'}`}
                      >
                        <p className="text-xs text-muted md:hidden">{t(`services.lane.${lane}`)}</p>
                        <p className="font-semibold">{name[locale]}</p>
                        {act && (
                          <p className="text-xs text-muted">
                            {[act.label[locale], norm !== undefined && t('services.page.norm', { minutes: String(norm) })]
                              .filter(Boolean)
                              .join(' · ')}
                          </p>
                        )}
                        {moves.length > 0 && (
                          <ul className="mt-1 grid gap-0.5">
                            {moves.map(({ name: key, move }) => (
                              <li key={key} className={key === main ? 'font-semibold' : 'text-muted'}>
                                → {move.label[locale]}: {service.states[move.to!]!.name[locale]}
                              </li>
                            ))}
                          </ul>
                        )}
                      </div>
                    )}
                  </td>
                ))}
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}
