import { EnbekNav } from '@/components/enbek/cabinet-nav'
import { ActionForm } from '@/components/form/action-form'
import { FileField, TextArea } from '@/components/form/fields'
import { Submit } from '@/components/form/submit'
import { getMemberView, Page } from '@/components/layout/page'
import { Alert, Heading } from '@/components/ui/basics'
import { say } from '@/lib/messages'
import { importResume } from '@/lib/resumes/actions'

/** A draft from a file of JSON Resume, uploaded or pasted. */
export default async function ImportResume() {
  const view = await getMemberView()
  const { locale } = view.place
  const t = say(locale)
  return (
    <Page view={view} title={t('resumes.import.title')} nav={<EnbekNav view={view} />}>
      <Heading title={t('resumes.import.title')} lead={t('resumes.import.lead')} />
      <div className="grid max-w-2xl gap-6">
        <Alert>{t('resumes.import.note')}</Alert>
        <div className="rounded-lg border border-line bg-card p-4 sm:p-6">
          <ActionForm action={importResume} locale={locale}>
            <input type="hidden" name="locale" value={locale} readOnly />
            <FileField
              name="file"
              label={t('resumes.import.file')}
              hint={t('resumes.import.fileHint')}
              accept=".json,application/json"
              optional
            />
            <TextArea name="text" label={t('resumes.import.text')} rows={8} optional />
            <div>
              <Submit>{t('resumes.import.submit')}</Submit>
            </div>
          </ActionForm>
        </div>
      </div>
    </Page>
  )
}
