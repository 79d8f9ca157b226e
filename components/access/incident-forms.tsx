import { ActionForm } from '@/components/form/action-form'
import { Select, TextArea, TextField } from '@/components/form/fields'
import { Submit } from '@/components/form/submit'
import type { View } from '@/components/layout/shell'
import { Card } from '@/components/ui/basics'
import { incidentTold } from '@/db/lists'
import type { DataIncident } from '@/db/schema'
import { say } from '@/lib/messages'
import { addMeasure, addTold, countPersons, moveIncident } from '@/lib/personal-data/incident-actions'
import { movesOf } from '@/lib/personal-data/rules'
import { incidentStateNames, toldNames } from '@/lib/personal-data/words'

/** What may be done to an incident that is not over: a move, a measure, somebody told, the number of persons. */
export function IncidentForms({ view, incident }: { view: View; incident: DataIncident }) {
  const { locale } = view.place
  const t = say(locale)
  const id = <input type="hidden" name="id" value={incident.id} readOnly />
  const folded = 'link inline-flex min-h-11 cursor-pointer items-center font-semibold'
  return (
    <Card>
      <h2 className="mb-3 text-lg">{t('desk.incidents.move')}</h2>
      <ActionForm action={moveIncident} locale={locale} className="grid gap-4">
        {id}
        <TextArea name="words" label={t('desk.incidents.words')} rows={2} maxLength={1000} optional />
        <div className="flex flex-wrap gap-3">
          {movesOf(incident.state).map((to) => (
            <Submit key={to} name="to" value={to} look={to === 'unfounded' ? 'secondary' : 'primary'}>
              {incidentStateNames[to][locale]}
            </Submit>
          ))}
        </div>
      </ActionForm>
      <details className="mt-4 border-t border-line pt-2">
        <summary className={folded}>{t('desk.incidents.measure')}</summary>
        <ActionForm action={addMeasure} locale={locale} className="grid gap-4">
          {id}
          <TextArea name="words" label={t('desk.incidents.measureWords')} rows={3} maxLength={2000} />
          <Submit look="secondary">{t('desk.incidents.addMeasure')}</Submit>
        </ActionForm>
      </details>
      <details className="border-t border-line pt-2">
        <summary className={folded}>{t('desk.incidents.tellForm')}</summary>
        <ActionForm action={addTold} locale={locale} className="grid gap-4">
          {id}
          <Select
            name="told"
            label={t('desk.incidents.whom')}
            empty=""
            choices={incidentTold.map((value) => ({ value, label: toldNames[value][locale] }))}
          />
          <TextField name="toldAt" type="datetime-local" label={t('desk.incidents.toldAt')} />
          <TextField name="words" label={t('desk.incidents.how')} maxLength={1000} />
          <Submit look="secondary">{t('desk.incidents.addMeasure')}</Submit>
        </ActionForm>
      </details>
      <details className="border-t border-line pt-2">
        <summary className={folded}>{t('desk.incidents.count')}</summary>
        <ActionForm action={countPersons} locale={locale} className="grid gap-4">
          {id}
          <TextField name="persons" label={t('desk.incidents.persons')} value={incident.persons} inputMode="numeric" maxLength={8} short />
          <Submit look="secondary">{t('desk.incidents.addMeasure')}</Submit>
        </ActionForm>
      </details>
    </Card>
  )
}
