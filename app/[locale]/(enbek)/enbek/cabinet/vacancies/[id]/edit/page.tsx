import { notFound } from 'next/navigation'
import { EnbekNav } from '@/components/enbek/cabinet-nav'
import { VacancyForm } from '@/components/enbek/vacancy-form'
import { getMemberView, Page } from '@/components/layout/page'
import { Heading } from '@/components/ui/basics'
import { picked } from '@/lib/classifiers/pick'
import { occupationNames, placeName } from '@/lib/classifiers/queries'
import { dayOf } from '@/lib/core/calendar'
import { say } from '@/lib/messages'
import { saveVacancy } from '@/lib/vacancies/actions'
import { ownVacancy } from '@/lib/vacancies/queries'

export default async function EditVacancy({ params }: { params: Promise<{ id: string }> }) {
  const view = await getMemberView()
  const { locale } = view.place
  const { id } = await params
  const found = /^[1-9]\d{0,14}$/.test(id) ? await ownVacancy(view.user, Number(id)) : undefined
  if (!found) notFound()
  const { vacancy } = found
  const occupation = vacancy.occupationCode ? (await occupationNames([vacancy.occupationCode])).get(vacancy.occupationCode) : undefined
  const place = await placeName(vacancy.placeCode, locale)
  const title = say(locale)('enbek.desk.editTitle')
  return (
    <Page view={view} title={title} nav={<EnbekNav view={view} />}>
      <Heading title={title} />
      <VacancyForm
        action={saveVacancy}
        locale={locale}
        today={dayOf(new Date())}
        values={{
          ...vacancy,
          occupation: occupation ? picked(occupation.name[locale], occupation.code) : null,
          place: place && vacancy.placeCode ? picked(place, vacancy.placeCode) : null,
          skills: vacancy.skills.join(', '),
        }}
      />
    </Page>
  )
}
