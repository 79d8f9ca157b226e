import { ActionForm } from '@/components/form/action-form'
import { FileField, Select, TextArea, TextField } from '@/components/form/fields'
import { ActionButton, Submit } from '@/components/form/submit'
import type { View } from '@/components/layout/shell'
import { SteppedUp } from '@/components/layout/stepped-up'
import { Alert, Card } from '@/components/ui/basics'
import { acceptedFiles } from '@/lib/core/file-type'
import { may } from '@/lib/core/policy'
import { approveCorrection, executeCorrection, refuseCorrection, sendCorrection, verifyCorrection } from '@/lib/corrections/actions'
import type { CorrectionRow } from '@/lib/corrections/queries'
import { groundNames, refusalGrounds } from '@/lib/corrections/words'
import { say } from '@/lib/messages'

/** What this person may do with the request now. */
export function CorrectionMoves({ view, row }: { view: View; row: CorrectionRow }) {
  const { user, place } = view
  const { locale } = place
  const t = say(locale)
  const one = (action: typeof sendCorrection, label: string, hint: string) => (
    <Card>
      <p className="mb-4 text-sm text-muted">{hint}</p>
      <ActionButton action={action} locale={locale} values={{ id: row.id }} wide>
        {label}
      </ActionButton>
    </Card>
  )
  if (row.state === 'draft' && may(user, 'correction.file', row))
    return one(sendCorrection, t('corrections.one.send'), t('corrections.one.sendHint'))
  if (row.state === 'sent' && may(user, 'correction.decide', row)) return <Decision view={view} id={row.id} />
  if (row.state === 'approved' && may(user, 'correction.execute'))
    return <SteppedUp view={view}>{one(executeCorrection, t('corrections.one.execute'), t('corrections.one.executeHint'))}</SteppedUp>
  if (row.state === 'executed' && may(user, 'correction.verify'))
    return row.executedBy === user.id ? (
      <Alert tone="neutral">{t('corrections.one.notSelf')}</Alert>
    ) : (
      one(verifyCorrection, t('corrections.one.verify'), t('corrections.one.verifyHint'))
    )
  return null
}

/** The ministry's letter, or its reasoned refusal. */
function Decision({ view, id }: { view: View; id: string }) {
  const { locale } = view.place
  const t = say(locale)
  return (
    <>
      <Card>
        <h2 className="text-lg">{t('corrections.one.approve')}</h2>
        <p className="mt-1 mb-4 text-sm text-muted">{t('corrections.one.approveHint')}</p>
        <ActionForm action={approveCorrection} locale={locale}>
          <input type="hidden" name="id" value={id} readOnly />
          <TextField name="letterNumber" label={t('corrections.one.letterNumber')} maxLength={60} />
          <TextField name="letterDate" label={t('corrections.one.letterDate')} type="date" short />
          <FileField name="letter" label={t('corrections.one.letterFile')} hint={t('corrections.one.letterHint')} accept={acceptedFiles} />
          <Submit wide>{t('corrections.one.approve')}</Submit>
        </ActionForm>
      </Card>
      <Card>
        <h2 className="mb-4 text-lg">{t('corrections.one.refuse')}</h2>
        <ActionForm action={refuseCorrection} locale={locale}>
          <input type="hidden" name="id" value={id} readOnly />
          <Select
            name="ground"
            label={t('corrections.one.ground')}
            empty={t('corrections.new.choose')}
            choices={refusalGrounds.map((value) => ({ value, label: groundNames[value][locale] }))}
          />
          <TextArea name="text" label={t('corrections.one.refuseText')} rows={4} maxLength={2000} />
          <Submit look="danger" wide>
            {t('corrections.one.refuse')}
          </Submit>
        </ActionForm>
      </Card>
    </>
  )
}
