import { linker, type View } from '@/components/layout/shell'
import { Table } from '@/components/ui/table'
import type { StaffMember } from '@/lib/access/desk/people'
import { roleNames } from '@/lib/centres/words'
import { dayOf } from '@/lib/core/calendar'
import { day } from '@/lib/core/format'
import { say } from '@/lib/messages'
import { type Places, placeWords } from './rights'

/** The access application on which something stands; nothing for what the installation gave (A349-14). */
export function Ground({ view, found, caseId }: { view: View; found: StaffMember; caseId: string | null }) {
  const { locale } = view.place
  const t = say(locale)
  const application = caseId ? found.applications.get(caseId) : undefined
  if (!application) return <span className="text-muted">{t('desk.user.installed')}</span>
  const words = application.decidedAt
    ? t('desk.user.of', { number: application.number ?? '—', day: day(locale, dayOf(application.decidedAt)) })
    : `№ ${application.number ?? '—'}`
  return (
    <a className="link" href={linker(view)(`/access/applications/${application.id}`)}>
      {words}
    </a>
  )
}

/** What this person may do, where, and the application that gave it. */
export function MemberRights({ view, found, places }: { view: View; found: StaffMember; places: Places }) {
  const { locale } = view.place
  const t = say(locale)
  const { rights } = found.row
  return (
    <section>
      <h2 className="mb-2 text-lg">{t('desk.user.rights')}</h2>
      {rights.length === 0 ? (
        <p className="text-muted">{t('desk.users.noRights')}</p>
      ) : (
        <Table
          stack
          caption={t('desk.user.rights')}
          head={[t('desk.user.right'), t('desk.user.place'), t('desk.user.application')]}
          rows={rights.map((right) => ({
            key: `${right.role} ${right.regionCode} ${right.centreId}`,
            cells: [
              roleNames[right.role][locale],
              placeWords(view, places, right),
              <Ground key="case" view={view} found={found} caseId={right.caseId} />,
            ],
          }))}
        />
      )}
    </section>
  )
}
