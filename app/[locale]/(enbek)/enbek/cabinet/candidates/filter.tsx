import { linker, type View } from '@/components/layout/shell'
import { inLanguage } from '@/components/records/titles'
import { buttonClass } from '@/components/ui/button'
import type { ResponseState } from '@/db/schema'
import { say } from '@/lib/messages'
import type { Filter } from '@/lib/responses/filter'
import { states as allStates } from '@/lib/responses/rules'
import { stateNames } from '@/lib/responses/words'

type Props = {
  filter: Filter
  vacancies: readonly { vacancyId: number; titleKk: string | null; titleRu: string | null; count: number }[]
  states: ReadonlyMap<ResponseState, number>
  view: View
}

/** Vacancy and state, with how many stand behind each; ends in the address and works without JavaScript. */
export function DeskFilter({ filter, vacancies, states, view }: Props) {
  const { locale } = view.place
  const t = say(locale)
  return (
    <form
      method="get"
      action={linker(view)('/cabinet/candidates')}
      className="mb-6 grid grid-cols-2 items-end gap-3 sm:grid-cols-[minmax(0,1fr)_minmax(0,16rem)_auto]"
    >
      {filter.group && !filter.state && <input type="hidden" name="group" value={filter.group} readOnly />}
      <label className="grid min-w-0 gap-1 text-sm font-semibold">
        {t('responses.desk.vacancy')}
        <select name="vacancy" defaultValue={filter.vacancy ?? ''} className="field font-normal">
          <option value="">{t('responses.desk.everyVacancy')}</option>
          {vacancies.map((row) => (
            <option key={row.vacancyId} value={row.vacancyId}>
              {`${inLanguage(locale, row.titleKk, row.titleRu).text} · № ${row.vacancyId} (${row.count})`}
            </option>
          ))}
        </select>
      </label>
      <label className="grid min-w-0 gap-1 text-sm font-semibold">
        {t('responses.desk.state')}
        <select name="state" defaultValue={filter.state ?? ''} className="field font-normal">
          <option value="">{t('responses.desk.everyState')}</option>
          {allStates
            .filter((state) => states.has(state) || state === filter.state)
            .map((state) => (
              <option key={state} value={state}>
                {`${stateNames[state][locale]} (${states.get(state) ?? 0})`}
              </option>
            ))}
        </select>
      </label>
      <button type="submit" className={`max-sm:col-span-2 ${buttonClass('secondary')}`}>
        {t('responses.desk.show')}
      </button>
    </form>
  )
}
