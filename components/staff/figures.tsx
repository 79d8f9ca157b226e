import type { Tone } from '@/components/ui/basics'

const colours: Record<Tone, string> = { neutral: 'text-ink', accent: 'text-accent', good: 'text-good', warn: 'text-warn', bad: 'text-bad' }

export type Figure = { key: string; value: string | number; label: string; tone?: Tone; href?: string }

/** A few numbers side by side: what they count stands under them. A number that leads somewhere is a link as a whole. */
export function Figures({ items, label }: { items: readonly Figure[]; label: string }) {
  return (
    <ul aria-label={label} className="grid grid-cols-2 gap-3 lg:grid-cols-4">
      {items.map((item) => (
        <li key={item.key}>
          <Frame href={item.href}>
            <span className={`block text-2xl font-bold tabular-nums ${colours[item.tone ?? 'neutral']}`}>{item.value}</span>
            <span className="mt-1 block text-sm text-muted">{item.label}</span>
          </Frame>
        </li>
      ))}
    </ul>
  )
}

function Frame({ href, children }: { href?: string; children: React.ReactNode }) {
  const box = 'block h-full rounded-lg border border-line bg-card p-4 sm:p-5'
  return href ? (
    <a href={href} className={`${box} no-underline hover:border-accent`}>
      {children}
    </a>
  ) : (
    <div className={box}>{children}</div>
  )
}
