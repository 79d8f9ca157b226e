type Item = { href: string; label: string; count: number | undefined; current: boolean; urgent?: boolean }

/** The queues of a desk as links with their counts; the open one is marked. The choice stands in the address. */
export function QueueTabs({ label, items }: { label: string; items: readonly Item[] }) {
  return (
    <nav aria-label={label} className="mb-5 flex gap-2 text-sm max-md:overflow-x-auto max-md:pb-1 md:flex-wrap">
      {items.map(({ href, label: name, count, current, urgent }) => (
        <a
          key={href}
          href={href}
          aria-current={current ? 'true' : undefined}
          className="inline-flex min-h-11 shrink-0 items-center gap-2 whitespace-nowrap rounded-md border border-line bg-card px-3 no-underline hover:border-accent aria-[current]:border-accent aria-[current]:bg-accent-soft aria-[current]:font-semibold"
        >
          {name}
          {count !== undefined && (
            <span className={`tabular-nums ${urgent && count > 0 ? 'font-bold text-bad' : 'text-muted'}`}>{count}</span>
          )}
        </a>
      ))}
    </nav>
  )
}
