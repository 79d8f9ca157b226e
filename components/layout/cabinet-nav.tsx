import { Icon } from '@/components/ui/icon'

type Item = { href: string; path: string; label: string; count?: number }

const look =
  'flex min-h-11 cursor-pointer items-center gap-2 whitespace-nowrap border-b-3 border-transparent px-3 text-sm no-underline hover:text-accent aria-[current]:border-accent aria-[current]:font-bold aria-[current]:[scroll-initial-target:nearest]'

/** The second row of a cabinet: its sections, the open one marked. Scrolls sideways on a phone; what is seldom needed stands in a menu at its end. */
export function CabinetNav({
  label,
  items,
  more,
  current,
}: {
  label: string
  items: readonly Item[]
  more?: { label: string; items: readonly Item[] }
  current: string
}) {
  const isOpen = ({ path }: Item) => current === path || current.startsWith(`${path}/`)
  return (
    <nav aria-label={label} className="no-print border-b border-line bg-card">
      <div className="wrap flex">
        <ul className="flex min-w-0 gap-x-1 max-md:overflow-x-auto md:flex-wrap">
          {items.map((item) => (
            <li key={item.path} className="shrink-0">
              <a href={item.href} aria-current={isOpen(item) ? 'page' : undefined} className={look}>
                {item.label}
                {item.count ? <span className="rounded-full bg-accent px-1.5 text-xs text-on-accent">{item.count}</span> : null}
              </a>
            </li>
          ))}
        </ul>
        {more && more.items.length > 0 && (
          <details className="relative shrink-0">
            <summary className={`${look} list-none`} aria-current={more.items.some(isOpen) ? 'true' : undefined}>
              {more.label}
              <Icon name="down" className="size-4" />
            </summary>
            <ul className="absolute right-0 z-10 mt-1 grid w-60 gap-1 rounded-lg border border-line bg-card p-2 shadow-lift">
              {more.items.map((item) => (
                <li key={item.path}>
                  <a
                    href={item.href}
                    aria-current={isOpen(item) ? 'page' : undefined}
                    className="block rounded-md px-3 py-2 text-sm no-underline hover:bg-raised aria-[current]:font-bold aria-[current]:text-accent"
                  >
                    {item.label}
                  </a>
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
    </nav>
  )
}
