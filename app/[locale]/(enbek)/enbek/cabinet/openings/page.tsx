import { EnbekNav } from '@/components/enbek/cabinet-nav'
import { OpeningCard } from '@/components/enbek/opening'
import { getMemberView, Page } from '@/components/layout/page'
import { linker, type View } from '@/components/layout/shell'
import { Alert, Empty, Heading } from '@/components/ui/basics'
import { ButtonLink, buttonClass } from '@/components/ui/button'
import { openingPurposes } from '@/db/lists'
import { purposeNames } from '@/lib/cards/words'
import { dayOf } from '@/lib/core/calendar'
import { readLaw } from '@/lib/core/law'
import { say } from '@/lib/messages'
import { ownOpenings } from '@/lib/questions/queries'

type Search = { purpose?: string | string[]; before?: string | string[] }

const momentOf = (value: unknown): Date | undefined => {
  const at = typeof value === 'string' ? new Date(value) : undefined
  return at && !Number.isNaN(at.getTime()) ? at : undefined
}

/** «Дерегімді кім ашты»: every opening of the own file, by role, centre, purpose and time (O206-28.B3, E6). */
export default async function Openings({ searchParams }: { searchParams: Promise<Search> }) {
  const query = await searchParams
  const view = await getMemberView()
  const { locale } = view.place
  const t = say(locale)
  const to = linker(view)
  const now = new Date()
  const purpose = openingPurposes.find((value) => value === query.purpose)
  const before = momentOf(query.before)
  const found = await ownOpenings(view.user, { purpose, before }, now)
  const law = await readLaw()
  const days = law.value('lookups.answer', dayOf(now))
  const path = (until?: string) =>
    `/cabinet/openings?${new URLSearchParams({ ...(purpose ? { purpose } : {}), ...(until ? { before: until } : {}) })}`
  return (
    <Page view={view} title={t('openings.title')} nav={<EnbekNav view={view} />}>
      <Heading title={t('openings.title')} lead={t('openings.lead')} />
      <div className="grid max-w-3xl gap-4">
        {!found.proven && <Unproven view={view} />}
        <p className="text-sm text-muted">{t('openings.when', { years: found.years })}</p>
        {(found.rows.length > 0 || purpose) && <Purposes view={view} chosen={purpose} />}
        {found.rows.length === 0 && <None view={view} filtered={Boolean(purpose)} proven={found.proven} />}
        {found.rows.map((each) => (
          <OpeningCard key={each.id} view={view} of={each} days={days} />
        ))}
        {(before || found.next) && (
          <nav aria-label={t('openings.title')} className="flex flex-wrap gap-3">
            {before && (
              <a className={buttonClass('secondary')} href={to(path())}>
                {t('openings.newest')}
              </a>
            )}
            {found.next && (
              <a className={buttonClass('secondary')} rel="next" href={to(path(found.next))}>
                {t('openings.older')}
              </a>
            )}
          </nav>
        )}
      </div>
    </Page>
  )
}

/** A card and an application are found by the IIN: of an account that has proven none, only its own openings are known. */
function Unproven({ view }: { view: View }) {
  const t = say(view.place.locale)
  return (
    <Alert tone="neutral" title={t('openings.noIin')}>
      <p className="mb-3">{t('openings.noIinText')}</p>
      <ButtonLink href={linker(view)({ portal: 'passport', path: '/person' })}>{t('openings.toAccount')}</ButtonLink>
    </Alert>
  )
}

function None({ view, filtered, proven }: { view: View; filtered: boolean; proven: boolean }) {
  const t = say(view.place.locale)
  if (filtered) return <Empty title={t('openings.emptyFilter')} />
  return proven ? <Empty title={t('openings.empty')}>{t('openings.emptyText')}</Empty> : <Empty title={t('openings.emptyAccount')} />
}

/** The filter by purpose: works without JavaScript and stays in the address. */
function Purposes({ view, chosen }: { view: View; chosen: string | undefined }) {
  const { locale } = view.place
  const t = say(locale)
  return (
    <search>
      <form method="get" action={linker(view)('/cabinet/openings')} className="flex flex-wrap items-end gap-3">
        <label className="grid min-w-0 flex-1 gap-1 text-sm">
          <span className="font-semibold">{t('openings.purpose')}</span>
          <select name="purpose" defaultValue={chosen ?? ''} className="field">
            <option value="">{t('openings.anyPurpose')}</option>
            {openingPurposes.map((value) => (
              <option key={value} value={value}>
                {purposeNames[value][locale]}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" className={buttonClass('secondary')}>
          {t('openings.show')}
        </button>
      </form>
    </search>
  )
}
