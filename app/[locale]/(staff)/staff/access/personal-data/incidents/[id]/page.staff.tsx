import { notFound } from 'next/navigation'
import { Back } from '@/components/access/back'
import { IncidentForms } from '@/components/access/incident-forms'
import { IncidentTag } from '@/components/access/request-state'
import { getView } from '@/components/layout/page'
import type { View } from '@/components/layout/shell'
import { Clock } from '@/components/services/clock'
import { isUuid } from '@/components/staff/address'
import { StaffPage } from '@/components/staff/frame'
import { Card, Facts, Heading, Tag, Timeline } from '@/components/ui/basics'
import type { DataIncidentStep } from '@/db/schema'
import { moment } from '@/lib/core/format'
import { readLaw } from '@/lib/core/law'
import { say } from '@/lib/messages'
import { incidentFor } from '@/lib/personal-data/queries'
import { isOver } from '@/lib/personal-data/rules'
import { dataKinds, incidentStateNames, isDataKind, toldNames } from '@/lib/personal-data/words'
import { reportSourceNames } from '@/lib/reference/report-sources'

/** One incident: what happened, what was done, who was told and when, and what is to do now. */
export default async function IncidentPage({ params }: { params: Promise<{ id: string }> }) {
  const [{ id }, view] = await Promise.all([params, getView()])
  const found = isUuid(id) ? await incidentFor(view.user, id) : null
  if (!found) notFound()
  const { locale } = view.place
  const t = say(locale)
  const { incident, steps } = found
  const told = steps.find((step) => step.told === 'authority')
  const title = t('desk.incidents.one', { number: String(incident.number) })
  return (
    <StaffPage view={view} title={title}>
      <Heading
        above={<Back view={view} path="/access/personal-data/incidents" label={t('desk.incidents.title')} />}
        title={title}
        lead={<IncidentTag state={incident.state} locale={locale} />}
      />
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="grid gap-6">
          <Card>
            <p className="mb-5 whitespace-pre-line">{incident.what}</p>
            <Facts
              columns
              items={[
                [t('desk.incidents.found'), moment(locale, incident.foundAt)],
                [t('desk.incidents.began'), incident.beganAt && moment(locale, incident.beganAt)],
                [t('desk.incidents.source'), reportSourceNames[incident.source][locale]],
                [t('desk.incidents.persons'), String(incident.persons ?? t('desk.incidents.unknown'))],
                [
                  t('desk.incidents.kinds'),
                  incident.kinds
                    .filter(isDataKind)
                    .map((kind) => dataKinds[kind][locale])
                    .join(' · '),
                ],
                [
                  t('desk.incidents.written'),
                  t('desk.incidents.by', { who: incident.createdByName, when: moment(locale, incident.createdAt) }),
                ],
              ]}
            />
          </Card>
          <section>
            <h2 className="mb-4 text-lg">{t('desk.incidents.course')}</h2>
            <Timeline items={steps.map((step) => ({ key: step.id, ...stepWords(view, step) }))} />
          </section>
        </div>
        <div className="grid gap-6">
          <Card>
            <h2 className="mb-3 text-lg">{t('desk.incidents.tell')}</h2>
            {told ? (
              <Tag tone="good" icon="check">
                {t('desk.incidents.told')}
              </Tag>
            ) : (
              <Clock timer={incident.timer} law={await readLaw()} locale={locale} now={new Date()} />
            )}
          </Card>
          {!isOver(incident.state) && <IncidentForms view={view} incident={incident} />}
        </div>
      </div>
    </StaffPage>
  )
}

function stepWords({ place: { locale } }: View, step: DataIncidentStep) {
  const t = say(locale)
  const title =
    step.kind === 'state' && step.to
      ? incidentStateNames[step.to][locale]
      : step.kind === 'told' && step.told
        ? t('desk.incidents.toldStep', { whom: toldNames[step.told][locale], when: moment(locale, step.toldAt ?? step.at) })
        : step.words
  return {
    title,
    when: t('desk.incidents.by', { who: step.byName, when: moment(locale, step.at) }),
    note: title === step.words ? undefined : step.words,
  }
}
