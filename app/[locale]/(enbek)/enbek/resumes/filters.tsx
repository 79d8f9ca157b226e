import { linker, type View } from '@/components/layout/shell'
import { buttonClass } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import type { Entry } from '@/lib/classifiers/queries'
import { say } from '@/lib/messages'
import type { ListInput } from '@/lib/resumes/input'
import { choices, experienceWords } from '@/lib/vacancies/terms'

/** The search form of résumés: one GET form, so every state is an address and nothing needs JavaScript. */
export function Filters({
  view,
  input,
  regions,
  occupation,
}: {
  view: View
  input: ListInput
  regions: readonly Entry[]
  occupation: string
}) {
  const { locale } = view.place
  const t = say(locale)
  return (
    <form method="get" action={linker(view)('/resumes')} className="rounded-lg bg-accent p-4 text-on-accent sm:p-5">
      <div className="grid grid-cols-2 gap-3 lg:grid-cols-[2fr_2fr_1.4fr_1.2fr_auto] lg:items-end">
        <label className="col-span-2 grid gap-1 sm:col-span-1">
          <span className="text-sm font-semibold">{t('resumes.list.words')}</span>
          <input
            name="q"
            type="search"
            defaultValue={input.q}
            placeholder={t('resumes.list.wordsHint')}
            maxLength={100}
            autoComplete="off"
            className="field"
          />
        </label>
        <label className="col-span-2 grid gap-1 sm:col-span-1">
          <span className="text-sm font-semibold">{t('resumes.list.occupation')}</span>
          <input
            name="occupation"
            defaultValue={occupation}
            placeholder={t('resumes.list.anyOccupation')}
            maxLength={300}
            autoComplete="off"
            className="field"
          />
        </label>
        <label className="col-span-2 grid gap-1 sm:col-span-1">
          <span className="text-sm font-semibold">{t('resumes.list.region')}</span>
          <select name="region" defaultValue={input.region ?? ''} className="field">
            <option value="">{t('resumes.list.everywhere')}</option>
            {regions.map(({ code, name }) => (
              <option key={code} value={code}>
                {name[locale]}
              </option>
            ))}
          </select>
        </label>
        <label className="col-span-2 grid gap-1 sm:col-span-1">
          <span className="text-sm font-semibold">{t('resumes.list.experience')}</span>
          <select name="experience" defaultValue={input.experience ?? ''} className="field">
            <option value="">{t('resumes.list.any')}</option>
            {choices(experienceWords, locale).map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" className={`${buttonClass('sun')} col-span-2 lg:col-span-1`}>
          <Icon name="search" />
          {t('resumes.list.find')}
        </button>
      </div>
    </form>
  )
}
