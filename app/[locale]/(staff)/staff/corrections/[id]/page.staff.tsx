import { notFound } from 'next/navigation'
import { getView } from '@/components/layout/page'
import { linker, type View } from '@/components/layout/shell'
import { isUuid } from '@/components/staff/address'
import { CorrectionCourse } from '@/components/staff/correction-course'
import { CorrectionMoves } from '@/components/staff/correction-moves'
import { CorrectionPlaces } from '@/components/staff/correction-places'
import { stateTones, whatOf } from '@/components/staff/correction-words'
import { StaffPage } from '@/components/staff/frame'
import { SubjectOpening } from '@/components/staff/subject-opening'
import { Card, Facts, Heading, Tag } from '@/components/ui/basics'
import { Icon } from '@/components/ui/icon'
import type { CorrectionHead } from '@/db/schema'
import { centreName } from '@/lib/centres/queries'
import { placesOf } from '@/lib/corrections/places'
import { type CorrectionRow, correctionFor, correctionHead } from '@/lib/corrections/queries'
import { shown } from '@/lib/corrections/rules'
import { stateNames } from '@/lib/corrections/words'
import { say } from '@/lib/messages'

/** One request: its three contents, the ministry's letter, who corrected and who checked, and where the wrong value had gone (O206-26). */
export default async function CorrectionPage({ params }: { params: Promise<{ id: string }> }) {
  const [view, { id }] = await Promise.all([getView(), params])
  const row = isUuid(id) ? await correctionFor(view.user, id) : null
  if (!row) {
    const head = isUuid(id) ? await correctionHead(view.user, id) : null
    if (!head) notFound()
    return <Closed view={view} head={head} />
  }
  const { locale } = view.place
  const t = say(locale)
  const places = row.state === 'draft' ? [] : await placesOf(view.user, row)
  return (
    <StaffPage view={view} title={row.number}>
      <Heading
        above={
          <a className="link mb-3 inline-flex min-h-11 items-center gap-2 text-sm" href={linker(view)('/corrections')}>
            <Icon name="back" />
            {t('staff.list.back')}
          </a>
        }
        title={row.number}
        lead={<Tag tone={stateTones[row.state]}>{stateNames[row.state][locale]}</Tag>}
      />
      <div className="grid items-start gap-6 lg:grid-cols-[1fr_24rem]">
        <div className="grid gap-6">
          <Content view={view} row={row} centre={(await centreName(row.centreId))?.[locale] ?? row.centreId} />
          {row.state !== 'draft' && <CorrectionPlaces view={view} places={places} />}
        </div>
        <div className="grid gap-6">
          <CorrectionMoves view={view} row={row} />
          <CorrectionCourse view={view} row={row} />
        </div>
      </div>
    </StaffPage>
  )
}

/** A request that is not open: its number, what it is about, whose, masked. */
function Closed({ view, head }: { view: View; head: CorrectionHead }) {
  const { locale } = view.place
  const t = say(locale)
  return (
    <StaffPage view={view} title={head.number}>
      <Heading title={head.number} lead={<Tag tone={stateTones[head.state]}>{stateNames[head.state][locale]}</Tag>} />
      <SubjectOpening
        view={view}
        id={head.id}
        kind="correction"
        about={[
          [t('corrections.one.record'), whatOf(head, locale)],
          [t('corrections.one.person'), head.maskedIin],
        ]}
      />
    </StaffPage>
  )
}

function Content({ view, row, centre }: { view: View; row: CorrectionRow; centre: string }) {
  const { locale } = view.place
  const t = say(locale)
  return (
    <Card>
      <h2 className="mb-4 text-lg">{t('corrections.one.content')}</h2>
      <Facts
        columns
        items={[
          [t('corrections.one.record'), whatOf(row, locale)],
          [t('corrections.one.person'), <span key="iin" className="tabular-nums">{`••••••${row.iin.slice(-6)}`}</span>],
          [t('corrections.one.wrong'), <del key="wrong">{shown(row.wrongValue)}</del>],
          [t('corrections.one.right'), <strong key="right">{shown(row.rightValue)}</strong>],
          [t('corrections.one.proof'), row.proof],
          [t('corrections.centre'), centre],
          [t('corrections.one.employee'), [row.lastName, row.firstName, row.middleName].filter(Boolean).join(' ')],
          [t('corrections.one.taken'), row.measuresTaken],
          [t('corrections.one.prevent'), row.measuresPrevent],
        ]}
      />
    </Card>
  )
}
