import { notFound } from 'next/navigation'
import { ActionForm } from '@/components/form/action-form'
import { Choices } from '@/components/form/fields'
import { Submit } from '@/components/form/submit'
import { getView } from '@/components/layout/page'
import { StaffPage } from '@/components/staff/frame'
import { Card, Heading } from '@/components/ui/basics'
import { beginApplication } from '@/lib/access/applications/actions'
import { isDesk, mayApply } from '@/lib/access/applications/queries'
import { say } from '@/lib/messages'
import { kindNames } from '@/lib/services/definitions/staff-access-form'
import { accessKinds } from '@/lib/services/definitions/staff-access-rules'

/** What is asked, and how it comes: through this system, or by a letter that the administrator enters (A349-14.a). */
export default async function NewApplication() {
  const view = await getView()
  if (!mayApply(view.user)) notFound()
  const { locale } = view.place
  const t = say(locale)
  return (
    <StaffPage view={view} title={t('applications.new')}>
      <Heading title={t('applications.new')} lead={t('applications.newLead')} />
      <Card className="max-w-2xl">
        <ActionForm action={beginApplication} locale={locale}>
          <Choices
            name="kind"
            label={t('applications.kind')}
            values={['create']}
            choices={accessKinds.map((value) => ({ value, label: kindNames[value][locale] }))}
          />
          {isDesk(view.user) ? (
            <Choices
              name="way"
              label={t('applications.way')}
              hint={t('applications.letterHint')}
              values={['letter']}
              choices={(['letter', 'acms'] as const).map((value) => ({ value, label: t(`applications.${value}`) }))}
            />
          ) : (
            <input type="hidden" name="way" value="acms" readOnly />
          )}
          <div>
            <Submit>{t('applications.begin')}</Submit>
          </div>
        </ActionForm>
      </Card>
    </StaffPage>
  )
}
