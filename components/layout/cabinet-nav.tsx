/** The second row of a cabinet: its sections, the open one marked. Scrolls sideways on a phone. */
export function CabinetNav({
  label,
  items,
  current,
}: {
  label: string
  items: readonly { href: string; path: string; label: string; count?: number }[]
  current: string
}) {
  return (
    <nav aria-label={label} className="no-print border-b border-line bg-card">
      <ul className="wrap flex gap-x-1 max-md:overflow-x-auto md:flex-wrap">
        {items.map((item) => (
          <li key={item.path} className="shrink-0">
            <a
              href={item.href}
              aria-current={current === item.path || current.startsWith(`${item.path}/`) ? 'page' : undefined}
              className="flex min-h-11 items-center gap-2 whitespace-nowrap border-b-3 border-transparent px-3 text-sm no-underline hover:text-accent aria-[current]:border-accent aria-[current]:font-bold"
            >
              {item.label}
              {item.count ? <span className="rounded-full bg-accent px-1.5 text-xs text-on-accent">{item.count}</span> : null}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
