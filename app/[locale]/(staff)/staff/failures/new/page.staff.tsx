import { notFound } from 'next/navigation'
import { ActionForm } from '@/components/form/action-form'
import { Select, TextArea, TextField } from '@/components/form/fields'
import { Submit } from '@/components/form/submit'
import { getView } from '@/components/layout/page'
import { StaffPage } from '@/components/staff/frame'
import { Heading } from '@/components/ui/basics'
import { may } from '@/lib/core/policy'
import { openFailure } from '@/lib/failures/actions'
import { placeNames, severityNames } from '@/lib/failures/words'
import { say } from '@/lib/messages'
import { reportSourceNames } from '@/lib/reference/report-sources'

/** A failure becomes known from one of the five sources (O206-22). */
export default async function NewFailure() {
  const view = await getView()
  if (!may(view.user, 'failure.write')) notFound()
  const { locale } = view.place
  const t = say(locale)
  const named = (names: Readonly<Record<string, { kk: string; ru: string; en: string }>>) =>
    Object.entries(names).map(([value, name]) => ({ value, label: name[locale] }))
  return (
    <StaffPage view={view} title={t('failures.add')}>
      <Heading title={t('failures.add')} lead={t('failures.lead')} />
      <ActionForm action={openFailure} locale={locale} className="grid max-w-3xl gap-5">
        <div className="grid gap-4 sm:grid-cols-2">
          <Select name="source" label={t('failures.source')} value="specialist" choices={named(reportSourceNames)} />
          <Select name="portal" label={t('failures.where')} value="all" choices={named(placeNames)} />
          <TextField name="foundAt" type="datetime-local" label={t('failures.foundAt')} short />
          <TextField name="beganAt" type="datetime-local" label={t('failures.beganAt')} optional short />
          <Select name="severity" label={t('failures.severity')} value="3" choices={named(severityNames)} />
        </div>
        <TextArea name="what" label={t('failures.what')} rows={4} maxLength={2000} />
        <div>
          <Submit>{t('failures.save')}</Submit>
        </div>
      </ActionForm>
    </StaffPage>
  )
}
