import { EnbekNav } from '@/components/enbek/cabinet-nav'
import { NoEmployer } from '@/components/enbek/no-employer'
import { VacancyForm } from '@/components/enbek/vacancy-form'
import { getMemberView, Page } from '@/components/layout/page'
import { Heading } from '@/components/ui/basics'
import { dayOf } from '@/lib/core/calendar'
import { say } from '@/lib/messages'
import { draftVacancy } from '@/lib/vacancies/actions'

export default async function NewVacancy() {
  const view = await getMemberView()
  const { locale } = view.place
  const title = say(locale)('enbek.desk.newTitle')
  return (
    <Page view={view} title={title} nav={<EnbekNav view={view} />}>
      <Heading title={title} />
      {view.user.employerId ? <VacancyForm action={draftVacancy} locale={locale} today={dayOf(new Date())} /> : <NoEmployer view={view} />}
    </Page>
  )
}
