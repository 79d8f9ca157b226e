import { linker, type View } from '@/components/layout/shell'
import { StaffPage } from '@/components/staff/frame'
import { SubjectOpening } from '@/components/staff/subject-opening'
import { Heading, Tag } from '@/components/ui/basics'
import { Icon } from '@/components/ui/icon'
import type { CaseHead } from '@/db/schema'
import { say } from '@/lib/messages'
import { serviceOf } from '@/lib/services/catalogue'

/** A case that is not open: its number and state, whose it is, masked, and the button that opens it. */
export function ClosedCase({ view, head, back }: { view: View; head: CaseHead; back?: string }) {
  const { locale } = view.place
  const t = say(locale)
  const service = serviceOf(head.service)
  const title = head.shortName || t('services.desk.incomplete')
  return (
    <StaffPage view={view} title={title}>
      <Heading
        above={
          <a className="link mb-2 inline-flex min-h-11 items-center gap-1 text-sm" href={linker(view)('/cases')}>
            <Icon name="back" className="size-4" />
            {t('services.desk.title')}
          </a>
        }
        title={title}
        lead={<Tag tone="accent">{service.states[head.state]?.name[locale]}</Tag>}
      />
      <SubjectOpening
        view={view}
        id={head.id}
        kind="case"
        back={back}
        about={[
          [t('services.desk.service'), service.title[locale]],
          [t('services.desk.number'), head.number],
          [t('services.desk.iin'), head.maskedIin],
        ]}
      />
    </StaffPage>
  )
}
