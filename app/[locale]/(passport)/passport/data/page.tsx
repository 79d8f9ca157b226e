import { ActionForm } from '@/components/form/action-form'
import { Choices, TextArea } from '@/components/form/fields'
import { Submit } from '@/components/form/submit'
import { getMemberView } from '@/components/layout/page'
import { DataRequestCard } from '@/components/passport/data-request'
import { PassportPage } from '@/components/passport/passport-page'
import { queryOf, type Search } from '@/components/passport/query'
import { Alert, Card, Heading } from '@/components/ui/basics'
import { dataRequestKinds } from '@/db/lists'
import { dayOf } from '@/lib/core/calendar'
import { readLaw } from '@/lib/core/law'
import { say } from '@/lib/messages'
import { requestStop } from '@/lib/personal-data/person-actions'
import { ownRequests } from '@/lib/personal-data/queries'
import { requestKindNames } from '@/lib/personal-data/words'

const answers = ['asked', 'withdrawn', 'lifted'] as const

/** PDL 8: what a person may ask about his own data, and how his requests stand. */
export default async function MyData({ searchParams }: { searchParams: Search }) {
  const view = await getMemberView()
  const query = await queryOf(searchParams)
  const done = answers.find((answer) => answer === query.done)
  const { locale } = view.place
  const t = say(locale)
  const [requests, law] = await Promise.all([ownRequests(view.user), readLaw()])
  const now = new Date()
  return (
    <PassportPage view={view} title={t('myData.title')}>
      <Heading title={t('myData.title')} lead={t('myData.lead', { days: String(law.value('consent.stop_processing', dayOf(now))) })} />
      {done && (
        <div className="mb-5">
          <Alert tone="good" role="status" title={t(`myData.${done}`)} />
        </div>
      )}
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <section>
          <h2 className="mb-3 text-xl">{t('myData.own')}</h2>
          {requests.length === 0 && <p className="text-muted">{t('myData.none')}</p>}
          <ul className="grid gap-4">
            {requests.map((request) => (
              <DataRequestCard key={request.id} view={view} request={request} law={law} now={now} />
            ))}
          </ul>
        </section>
        <Card>
          <h2 className="mb-4 text-lg">{t('myData.ask')}</h2>
          <ActionForm action={requestStop} locale={locale}>
            <Choices
              name="kind"
              label={t('myData.what')}
              choices={dataRequestKinds.map((value) => ({ value, label: requestKindNames[value][locale], hint: t(`myData.${value}`) }))}
            />
            <TextArea name="words" label={t('myData.words')} rows={3} maxLength={1000} optional />
            <p className="text-sm text-muted">{t('myData.law')}</p>
            <div>
              <Submit>{t('myData.send')}</Submit>
            </div>
          </ActionForm>
        </Card>
      </div>
    </PassportPage>
  )
}
