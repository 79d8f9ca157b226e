import { Checkbox, FileField, TextField } from '@/components/form/fields'
import type { View } from '@/components/layout/shell'
import { Alert, Card } from '@/components/ui/basics'
import { mostBytes, uploadProblems } from '@/lib/imports/input'
import { say } from '@/lib/messages'
import { ImportUpload } from './import-upload'

/** Where a file is chosen. An employer's file is his own source; the administrator names an outside one. */
export function ImportForm({ view, problem }: { view: View; problem: string | undefined }) {
  const { locale } = view.place
  const t = say(locale)
  const own = view.user.employerId !== null
  const known = uploadProblems.find((name) => name === problem)
  return (
    <Card id="upload">
      <h2 className="mb-5 text-xl">{t('imports.form.title')}</h2>
      {known && (
        <div className="mb-5">
          <Alert tone="bad" role="alert" title={t(`imports.problems.${known}`)} />
        </div>
      )}
      <ImportUpload
        to={`/api/imports?locale=${locale}`}
        most={mostBytes}
        words={{
          send: t('imports.form.send'),
          sending: t('imports.form.sending', { percent: '#' }),
          working: t('imports.form.working'),
          offline: t('imports.form.offline'),
          size: t('imports.problems.size'),
        }}
      >
        {!own && <TextField name="source" label={t('imports.form.source')} hint={t('imports.form.sourceHint')} maxLength={64} short />}
        <FileField
          name="file"
          label={t('imports.form.file')}
          hint={t('imports.form.fileHint')}
          accept=".csv,.json,.jsonl,.ndjson,.txt,text/csv,application/json"
        />
        <Checkbox name="partial" label={t('imports.form.partial')} hint={t('imports.form.partialHint')} checked={own} />
      </ImportUpload>
    </Card>
  )
}
