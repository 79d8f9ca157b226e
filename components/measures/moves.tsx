import { ActionForm } from '@/components/form/action-form'
import { FileField, Select, TextArea, TextField } from '@/components/form/fields'
import { ActionButton, Submit } from '@/components/form/submit'
import { Card } from '@/components/ui/basics'
import { attendanceMarks, measureEndings } from '@/db/lists'
import { acceptedFiles, longestFile } from '@/lib/core/file-type'
import type { Locale } from '@/lib/core/text'
import {
  beginMeasure,
  completeMeasure,
  markDay,
  printContract,
  recordConsent,
  referToMeasure,
  sendContract,
  signOnPaper,
  terminateMeasure,
} from '@/lib/measures/actions'
import type { MoveName } from '@/lib/measures/rules'
import { endingNames, markNames } from '@/lib/measures/words'
import { say } from '@/lib/messages'

type Props = { id: string; possible: readonly MoveName[]; running: boolean; locale: Locale }

const buttons = { refer: referToMeasure, sendContract, printContract, begin: beginMeasure } as const

/** What a specialist can do with a measure now. */
export function MeasureMoves({ id, possible, running, locale }: Props) {
  const t = say(locale)
  const answers = (['consent', 'decline'] as const).filter((name) => possible.includes(name))
  const hidden = <input type="hidden" name="id" value={id} readOnly />
  return (
    <>
      {(['refer', 'sendContract', 'printContract', 'begin'] as const)
        .filter((name) => possible.includes(name))
        .map((name) => (
          <Card key={name}>
            <ActionButton
              action={buttons[name]}
              locale={locale}
              values={{ id }}
              look={name === 'printContract' ? 'secondary' : 'primary'}
              wide
            >
              {t(`measures.${name}`)}
            </ActionButton>
            {name === 'printContract' && <p className="mt-2 text-sm text-muted">{t('measures.printContractHint')}</p>}
          </Card>
        ))}
      {possible.includes('signPaper') && (
        <Card>
          <h2 className="mb-3 text-lg">{t('measures.signPaper')}</h2>
          <p className="mb-3 text-sm text-muted">{t('measures.signPaperHint')}</p>
          <ActionForm action={signOnPaper} locale={locale} className="grid gap-4">
            {hidden}
            <TextField name="signedOn" type="date" label={t('measures.signedOn')} short />
            <FileField name="file" label={t('measures.scan')} accept={acceptedFiles} longest={longestFile} />
            <Submit>{t('measures.saveScan')}</Submit>
          </ActionForm>
        </Card>
      )}
      {running && (
        <Card>
          <ActionForm action={markDay} locale={locale} className="grid gap-4">
            {hidden}
            <TextField name="day" type="date" label={t('measures.day')} short />
            <Select
              name="mark"
              label={t('measures.mark')}
              empty=""
              choices={attendanceMarks.map((value) => ({ value, label: markNames[value][locale] }))}
            />
            <TextField name="text" label={t('measures.text')} maxLength={500} optional />
            <Submit look="secondary">{t('measures.addMark')}</Submit>
          </ActionForm>
        </Card>
      )}
      {answers.length > 0 && (
        <Card>
          <h2 className="mb-3 text-lg">{t('measures.consentDesk')}</h2>
          <ActionForm action={recordConsent} locale={locale} className="grid gap-4">
            {hidden}
            <Select
              name="answer"
              label={t('measures.answer')}
              empty=""
              choices={answers.map((value) => ({ value, label: t(`measures.answers.${value}`) }))}
            />
            <TextField
              name="representative"
              label={t('measures.representative')}
              hint={t('measures.representativeHint')}
              maxLength={200}
              optional
            />
            <Submit look="secondary">{t('measures.record')}</Submit>
          </ActionForm>
        </Card>
      )}
      {possible.includes('complete') && (
        <Card>
          <h2 className="mb-3 text-lg">{t('measures.complete')}</h2>
          <ActionForm action={completeMeasure} locale={locale} className="grid gap-4">
            {hidden}
            <Select
              name="result"
              label={t('measures.result')}
              empty=""
              choices={(['employed', 'not_employed'] as const).map((value) => ({ value, label: t(`measures.results.${value}`) }))}
            />
            <TextArea name="text" label={t('measures.text')} rows={2} maxLength={1000} optional />
            <Submit>{t('measures.record')}</Submit>
          </ActionForm>
        </Card>
      )}
      {possible.includes('terminate') && (
        <Card>
          <h2 className="mb-3 text-lg">{t('measures.terminate')}</h2>
          <ActionForm action={terminateMeasure} locale={locale} className="grid gap-4">
            {hidden}
            <Select
              name="ground"
              label={t('measures.ground')}
              empty=""
              choices={measureEndings.map((value) => ({ value, label: endingNames[value][locale] }))}
            />
            <Select
              name="valid"
              label={t('measures.valid')}
              empty=""
              choices={(['yes', 'no'] as const).map((value) => ({ value, label: t(`measures.${value}`) }))}
            />
            <TextArea name="text" label={t('measures.why')} rows={2} maxLength={1000} />
            <Submit look="danger">{t('measures.record')}</Submit>
          </ActionForm>
        </Card>
      )}
    </>
  )
}
