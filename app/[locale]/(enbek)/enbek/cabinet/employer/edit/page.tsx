import { notFound } from 'next/navigation'
import { EnbekNav } from '@/components/enbek/cabinet-nav'
import { EmployerForm } from '@/components/enbek/employer-form'
import { EmployerLogo } from '@/components/enbek/employer-logo'
import { getMemberView, Page } from '@/components/layout/page'
import { inLanguage } from '@/components/records/titles'
import { Heading } from '@/components/ui/basics'
import { dayOf } from '@/lib/core/calendar'
import { may } from '@/lib/core/policy'
import { saveEmployer } from '@/lib/employers/actions'
import { ownEmployer } from '@/lib/employers/queries'
import { say } from '@/lib/messages'

/** The owner edits the profile; for anybody else there is no such page. */
export default async function EditEmployerPage() {
  const view = await getMemberView()
  const { locale } = view.place
  const t = say(locale)
  const now = new Date()
  const profile = await ownEmployer(view.user, now, locale)
  if (!profile || !may(view.user, 'employer.save', { employerId: profile.employer.id })) notFound()
  const name = inLanguage(locale, profile.employer.nameKk, profile.employer.nameRu)
  return (
    <Page view={view} title={t('employers.editTitle')} nav={<EnbekNav view={view} />}>
      <Heading title={t('employers.editTitle')} lead={name.text} />
      <EmployerLogo employer={profile.employer} name={name.text} view={view} />
      <EmployerForm view={view} action={saveEmployer} today={dayOf(now)} employer={profile.employer} place={profile.place} />
    </Page>
  )
}
