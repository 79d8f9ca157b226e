import { EnbekNav } from '@/components/enbek/cabinet-nav'
import { EmployerForm } from '@/components/enbek/employer-form'
import { getMemberView, Page } from '@/components/layout/page'
import { Heading } from '@/components/ui/basics'
import { dayOf } from '@/lib/core/calendar'
import { createEmployer } from '@/lib/employers/actions'
import { say } from '@/lib/messages'

/** A new employer; whoever adds it owns it (E1). */
export default async function NewEmployerPage() {
  const view = await getMemberView()
  const t = say(view.place.locale)
  return (
    <Page view={view} title={t('employers.newTitle')} nav={<EnbekNav view={view} />}>
      <Heading title={t('employers.newTitle')} lead={t('employers.newLead')} />
      <EmployerForm view={view} action={createEmployer} today={dayOf(new Date())} />
    </Page>
  )
}
