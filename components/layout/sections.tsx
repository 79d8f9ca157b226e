import { say } from '@/lib/messages'
import { CabinetNav } from './cabinet-nav'
import { linker, type View } from './shell'

/** The public sections of the labour exchange, above each of its pages that is not in a cabinet; the cabinet first for whoever has signed in. */
export function Sections({ view }: { view: View }) {
  const t = say(view.place.locale)
  const to = linker(view)
  const { user, place } = view
  if (place.portal !== 'enbek') return null
  const cabinet =
    user.id === 'guest' ? [] : [{ path: user.employerId ? '/cabinet/vacancies' : '/cabinet/responses', label: t('common.cabinet') }]
  const sections = [
    ...cabinet,
    { path: '/vacancies', label: t('enbek.search.title') },
    { path: '/resumes', label: t('resumes.list.title') },
    { path: '/services', label: t('services.title') },
    { path: '/centres', label: t('centres.title') },
    { path: '/documents', label: t('documents.title') },
  ]
  return (
    <CabinetNav
      label={t('common.sections')}
      current={place.path}
      items={sections.map((section) => ({ ...section, href: to(section.path) }))}
    />
  )
}
