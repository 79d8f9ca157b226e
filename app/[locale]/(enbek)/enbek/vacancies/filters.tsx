import { linker, type View } from '@/components/layout/shell'
import { buttonClass } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import type { Entry } from '@/lib/classifiers/queries'
import { money, number } from '@/lib/core/format'
import type { Text } from '@/lib/core/text'
import { text } from '@/lib/core/text'
import { say } from '@/lib/messages'
import { audienceFilters, type Criteria, periods, sortOf, sorts } from '@/lib/search/criteria'
import { paySteps } from '@/lib/search/doc'
import type { Facets } from '@/lib/search/search'
import { audienceWords, employmentWords, experienceWords, scheduleWords } from '@/lib/vacancies/terms'

const internship = text('Тағылымдама', 'Стажировка', 'Internship')
export const audienceName = (value: string): Text =>
  value === 'internship' ? internship : audienceWords[value as keyof typeof audienceWords]

type Props = { view: View; criteria: Criteria; facets: Facets; capped: boolean; regions: readonly Entry[]; districts: readonly Entry[] }

/** The search form: words and place on top, filters beside the list; one GET form, so every state is an address. */
export function Filters(props: Props) {
  const { view, criteria, facets, regions, districts } = props
  const { locale } = view.place
  const t = say(locale)
  const counted = (map: ReadonlyMap<string, number>, value: string) => {
    const hits = map.get(value) ?? 0
    return props.capped && hits > 0 ? t('enbek.search.more', { count: number(locale, hits) }) : number(locale, hits)
  }
  return (
    <form method="get" action={linker(view)('/vacancies')} data-auto="" className="contents">
      <div className="rounded-lg bg-band p-4 text-on-band sm:p-5 lg:col-span-2">
        <div className="grid gap-3 md:grid-cols-[1fr_16rem_auto] md:items-end">
          <label className="grid gap-1">
            <span className="text-sm font-semibold">{t('enbek.search.words')}</span>
            <input
              name="q"
              type="search"
              defaultValue={criteria.q}
              placeholder={t('enbek.search.wordsHint')}
              maxLength={120}
              autoComplete="off"
              className="field"
            />
          </label>
          <label className="grid gap-1">
            <span className="text-sm font-semibold">{t('enbek.search.region')}</span>
            <select name="region" defaultValue={criteria.region ?? ''} className="field">
              <option value="">{t('enbek.search.everywhere')}</option>
              {regions.map(({ code, name }) => (
                <option key={code} value={code}>
                  {name[locale]} ({counted(facets.region, code)})
                </option>
              ))}
            </select>
          </label>
          <button type="submit" className={buttonClass('sun')}>
            <Icon name="search" />
            {t('enbek.search.find')}
          </button>
        </div>
      </div>
      <details
        className="group rounded-lg border border-line bg-card lg:border-0 lg:bg-transparent"
        open={isFiltered(criteria) || undefined}
      >
        <summary className="flex min-h-12 list-none items-center gap-2 px-4 font-semibold lg:hidden">
          <Icon name="filter" />
          {t('enbek.search.filters')}
        </summary>
        <div className="filters grid gap-5 px-4 pb-5 lg:px-0">
          {districts.length > 0 && (
            <label className="grid gap-1">
              <span className="text-sm font-semibold">{t('enbek.search.district')}</span>
              <select name="place" defaultValue={criteria.place ?? ''} className="field">
                <option value="">{t('enbek.search.wholeRegion')}</option>
                {districts.map(({ code, name }) => (
                  <option key={code} value={code}>
                    {name[locale]}
                  </option>
                ))}
              </select>
            </label>
          )}
          <label className="grid gap-1">
            <span className="text-sm font-semibold">{t('enbek.search.sort')}</span>
            <select name="sort" defaultValue={sortOf(criteria)} className="field">
              {sorts
                .filter((sort) => sort !== 'fit' || criteria.q)
                .map((sort) => (
                  <option key={sort} value={sort}>
                    {t(sort === 'fit' ? 'enbek.search.sortFit' : sort === 'pay' ? 'enbek.search.sortPay' : 'enbek.search.sortDate')}
                  </option>
                ))}
            </select>
          </label>
          <label className="grid gap-1">
            <span className="text-sm font-semibold">{t('enbek.search.pay')}</span>
            <select name="pay" defaultValue={criteria.pay ?? ''} className="field">
              <option value="">{t('enbek.search.any')}</option>
              {paySteps.map((step) => (
                <option key={step} value={step}>
                  {money(locale, step)}
                </option>
              ))}
            </select>
          </label>
          <Box name="paid" value="1" checked={criteria.paid === '1'} label={t('enbek.search.payStated')} />
          <Group
            title={t('enbek.search.schedule')}
            name="schedule"
            words={scheduleWords}
            chosen={criteria.schedule}
            locale={locale}
            count={(value) => counted(facets.schedule, value)}
          />
          <Group
            title={t('enbek.search.employment')}
            name="employment"
            words={employmentWords}
            chosen={criteria.employment}
            locale={locale}
            count={(value) => counted(facets.employment, value)}
          />
          <Group
            title={t('enbek.search.experience')}
            name="experience"
            words={experienceWords}
            chosen={criteria.experience}
            locale={locale}
            count={(value) => counted(facets.experience, value)}
          />
          <Group
            title={t('enbek.search.audience')}
            name="for"
            words={Object.fromEntries(audienceFilters.map((value) => [value, audienceName(value)]))}
            chosen={criteria.for}
            locale={locale}
          />
          <label className="grid gap-1">
            <span className="text-sm font-semibold">{t('enbek.search.subsidised')}</span>
            <select name="subsidised" defaultValue={criteria.subsidised ?? ''} className="field">
              <option value="">{t('enbek.search.any')}</option>
              <option value="1">{t('enbek.search.onlySubsidised')}</option>
              <option value="0">{t('enbek.search.withoutSubsidised')}</option>
            </select>
          </label>
          <label className="grid gap-1">
            <span className="text-sm font-semibold">{t('enbek.search.posted')}</span>
            <select name="days" defaultValue={criteria.days ?? ''} className="field">
              <option value="">{t('enbek.search.any')}</option>
              {periods.map((days) => (
                <option key={days} value={days}>
                  {t('enbek.search.days', { count: days })}
                </option>
              ))}
            </select>
          </label>
          {criteria.occupation && <input type="hidden" name="occupation" value={criteria.occupation} />}
          {criteria.employer && <input type="hidden" name="employer" value={criteria.employer} />}
          <button type="submit" className={buttonClass('secondary')}>
            {t('enbek.search.apply')}
          </button>
        </div>
      </details>
    </form>
  )
}

const isFiltered = (criteria: Criteria) =>
  criteria.schedule.length + criteria.employment.length + criteria.experience.length + criteria.for.length > 0

function Group(props: {
  title: string
  name: string
  words: Readonly<Record<string, Text>>
  chosen: readonly string[]
  locale: keyof Text
  count?: (value: string) => string
}) {
  return (
    <fieldset>
      <legend className="mb-1 text-sm font-semibold">{props.title}</legend>
      {Object.entries(props.words).map(([value, words]) => (
        <Box
          key={value}
          name={props.name}
          value={value}
          checked={props.chosen.includes(value)}
          label={words[props.locale]}
          count={props.count?.(value)}
        />
      ))}
    </fieldset>
  )
}

function Box(props: { name: string; value: string; checked: boolean; label: string; count?: string }) {
  return (
    <label className="flex min-h-9 cursor-pointer items-center gap-2.5 text-sm hover:text-accent">
      <input
        type="checkbox"
        name={props.name}
        value={props.value}
        defaultChecked={props.checked}
        className="size-5 shrink-0 accent-accent"
      />
      <span className="min-w-0 flex-1">{props.label}</span>
      {props.count !== undefined && <span className="text-xs text-muted">{props.count}</span>}
    </label>
  )
}
