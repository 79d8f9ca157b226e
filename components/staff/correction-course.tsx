import { linker, type View } from '@/components/layout/shell'
import { Card, Timeline } from '@/components/ui/basics'
import { day, moment } from '@/lib/core/format'
import type { CorrectionRow } from '@/lib/corrections/queries'
import { groundNames, refusalGrounds } from '@/lib/corrections/words'
import { say } from '@/lib/messages'

/** Who did what and when; the letter stands with the decision. */
export function CorrectionCourse({ view, row }: Props) {
  const { locale } = view.place
  const t = say(locale)
  const refused = row.state === 'refused'
  const steps = [
    { key: 'filed', at: row.createdAt, name: row.filedByName },
    { key: 'sent', at: row.sentAt, name: row.filedByName },
    {
      key: refused ? 'refused' : 'approved',
      at: row.decidedAt,
      name: row.decidedByName,
      note: refused ? <Refusal view={view} row={row} /> : <Letter view={view} row={row} />,
    },
    { key: 'executed', at: row.executedAt, name: row.executedByName },
    { key: 'verified', at: row.verifiedAt, name: row.verifiedByName },
  ] as const
  return (
    <Card>
      <h2 className="mb-4 text-lg">{t('corrections.one.course')}</h2>
      <Timeline
        items={steps.flatMap((step) =>
          step.at
            ? [
                {
                  key: step.key,
                  title: t(`corrections.one.steps.${step.key}`),
                  when: t('corrections.one.by', { name: step.name ?? '', when: moment(locale, step.at) }),
                  note: 'note' in step ? step.note : undefined,
                },
              ]
            : [],
        )}
      />
    </Card>
  )
}

type Props = { view: View; row: CorrectionRow }

function Letter({ view, row }: Props) {
  const { locale } = view.place
  const t = say(locale)
  if (!row.letterNumber || !row.letterDate) return null
  return (
    <>
      <p>{t('corrections.one.letter', { number: row.letterNumber, day: day(locale, row.letterDate) })}</p>
      <a className="link" href={linker(view)(`/corrections/${row.id}/letter`)}>
        {t('corrections.one.download')}
      </a>
    </>
  )
}

function Refusal({ view, row }: Props) {
  const { locale } = view.place
  const ground = refusalGrounds.find((each) => each === row.refusalGround)
  return (
    <>
      {ground && (
        <p>
          {say(locale)('corrections.one.ground')}: {groundNames[ground][locale]}
        </p>
      )}
      <p>{row.refusalText}</p>
    </>
  )
}
