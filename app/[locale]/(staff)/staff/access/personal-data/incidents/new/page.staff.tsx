import { notFound } from 'next/navigation'
import { Back } from '@/components/access/back'
import { ActionForm } from '@/components/form/action-form'
import { Choices, Select, TextArea, TextField } from '@/components/form/fields'
import { Submit } from '@/components/form/submit'
import { getView } from '@/components/layout/page'
import { StaffPage } from '@/components/staff/frame'
import { Card, Heading } from '@/components/ui/basics'
import { reportSources } from '@/db/lists'
import { may } from '@/lib/core/policy'
import { say } from '@/lib/messages'
import { openIncident } from '@/lib/personal-data/incident-actions'
import { dataKinds } from '@/lib/personal-data/words'
import { reportSourceNames } from '@/lib/reference/report-sources'

/** Writing down an incident: as soon as it is known, with what is known. */
export default async function NewIncident() {
  const view = await getView()
  if (!may(view.user, 'personalData.incident')) notFound()
  const { locale } = view.place
  const t = say(locale)
  return (
    <StaffPage view={view} title={t('desk.incidents.add')}>
      <Heading
        above={<Back view={view} path="/access/personal-data/incidents" label={t('desk.incidents.title')} />}
        title={t('desk.incidents.add')}
      />
      <Card className="max-w-2xl">
        <ActionForm action={openIncident} locale={locale}>
          <div className="grid gap-5 sm:grid-cols-2">
            <TextField name="foundAt" type="datetime-local" label={t('desk.incidents.found')} />
            <TextField name="beganAt" type="datetime-local" label={t('desk.incidents.began')} optional />
          </div>
          <Select
            name="source"
            label={t('desk.incidents.source')}
            empty=""
            choices={reportSources.map((value) => ({ value, label: reportSourceNames[value][locale] }))}
          />
          <TextArea name="what" label={t('desk.incidents.what')} hint={t('desk.incidents.whatHint')} maxLength={2000} />
          <Choices
            name="kinds"
            label={t('desk.incidents.kinds')}
            many
            columns
            choices={Object.entries(dataKinds).map(([value, name]) => ({ value, label: name[locale] }))}
          />
          <TextField
            name="persons"
            label={t('desk.incidents.persons')}
            hint={t('desk.incidents.personsHint')}
            inputMode="numeric"
            maxLength={8}
            short
            optional
          />
          <div>
            <Submit>{t('desk.incidents.save')}</Submit>
          </div>
        </ActionForm>
      </Card>
    </StaffPage>
  )
}
