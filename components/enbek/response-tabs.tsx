/** Parts of a list as links, with their counts; the open one is marked. The choice stands in the address. */
export function ResponseTabs({
  label,
  items,
}: {
  label: string
  items: readonly { href: string; label: string; count: number; current: boolean; urgent?: boolean }[]
}) {
  return (
    <nav aria-label={label} className="mb-5 flex flex-wrap gap-2 text-sm">
      {items.map((item) => (
        <a
          key={item.href}
          href={item.href}
          aria-current={item.current ? 'true' : undefined}
          className="inline-flex min-h-11 items-center gap-2 rounded-full border border-line bg-card px-4 no-underline hover:border-accent aria-[current]:border-accent aria-[current]:bg-accent aria-[current]:font-semibold aria-[current]:text-on-accent"
        >
          {item.label}
          <span
            className={
              item.urgent && item.count > 0 && !item.current
                ? 'rounded-full bg-sun px-2 text-xs font-bold text-on-sun'
                : 'text-xs tabular-nums opacity-80'
            }
          >
            {item.count}
          </span>
        </a>
      ))}
    </nav>
  )
}
