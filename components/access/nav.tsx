import { linker, type View } from '@/components/layout/shell'
import { say } from '@/lib/messages'
import { sectionsFor } from './sections'

/** The second row on pages of access control: its sections, the open one marked; scrolls sideways on a phone. */
export function AccessNav({ view }: { view: View }) {
  const t = say(view.place.locale)
  const to = linker(view)
  const { path } = view.place
  const sections = sectionsFor(view.user)
  if (sections.length < 2) return null
  const isOpen = (of: string) => path === of || (of !== '/access' && path.startsWith(`${of}/`))
  return (
    <nav aria-label={t('desk.label')} className="no-print border-b border-line bg-raised">
      <ul className="wrap flex gap-x-1 max-md:overflow-x-auto md:flex-wrap">
        {sections.map((section) => (
          <li key={section.path} className="shrink-0">
            <a
              href={to(section.path)}
              aria-current={isOpen(section.path) ? 'page' : undefined}
              className="flex min-h-11 items-center whitespace-nowrap rounded-md px-3 text-sm text-muted no-underline md:min-h-9 md:px-2 hover:text-accent aria-[current]:font-bold aria-[current]:text-accent aria-[current]:[scroll-initial-target:nearest]"
            >
              {t(`desk.section.${section.key}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
