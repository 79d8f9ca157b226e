import { CabinetNav } from '@/components/layout/cabinet-nav'
import { linker, type View } from '@/components/layout/shell'
import { may } from '@/lib/core/policy'
import { say } from '@/lib/messages'

const personal = [
  '/cabinet/registration',
  '/cabinet/applications',
  '/cabinet/responses',
  '/cabinet/offers',
  '/cabinet/measures',
  '/cabinet/resumes',
  '/cabinet/documents',
  '/cabinet/openings',
] as const
const recruiting = ['/cabinet/vacancies', '/cabinet/candidates', '/cabinet/imports', '/cabinet/employer'] as const

/** The sections of the cabinet: an employer's when acting for one, else a person's own. */
export function EnbekNav({ view }: { view: View }) {
  const t = say(view.place.locale)
  const to = linker(view)
  const words = {
    '/cabinet/registration': t('registration.title'),
    '/cabinet/applications': t('services.title'),
    '/cabinet/responses': t('enbek.nav.responses'),
    '/cabinet/offers': t('mediation.mine.title'),
    '/cabinet/measures': t('measures.mine.title'),
    '/cabinet/resumes': t('enbek.nav.resumes'),
    '/cabinet/documents': t('documents.mine'),
    '/cabinet/openings': t('openings.title'),
    '/cabinet/vacancies': t('enbek.nav.vacancies'),
    '/cabinet/candidates': t('enbek.nav.candidates'),
    '/cabinet/imports': t('enbek.nav.imports'),
    '/cabinet/employer': t('enbek.nav.employer'),
  }
  const others = may(view.user, 'import.run', { employerId: null }) ? [...personal, '/cabinet/imports' as const] : personal
  const paths = view.user.employerId ? recruiting : others
  return (
    <CabinetNav
      label={t('common.cabinet')}
      current={view.place.path}
      items={paths.map((path) => ({ path, href: to(path), label: words[path] }))}
    />
  )
}
