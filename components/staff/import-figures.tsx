import { Facts } from '@/components/ui/basics'
import { number } from '@/lib/core/format'
import type { Locale } from '@/lib/core/text'
import type { ImportRow } from '@/lib/imports/queries'
import { say } from '@/lib/messages'

/** What one import did, in numbers. */
export function ImportFigures({ run, locale }: { run: ImportRow; locale: Locale }) {
  const t = say(locale)
  const figures = [
    [t('staff.imports.read'), run.read],
    [t('staff.imports.added'), run.added],
    [t('staff.imports.changed'), run.changed],
    [t('staff.imports.same'), run.same],
    [t('staff.imports.closed'), run.closed],
    [t('staff.imports.duplicates'), run.duplicates],
    [t('staff.imports.quarantined'), run.quarantined],
    [t('staff.imports.unresolved'), run.unresolved],
  ] as const
  return (
    <div className="[&_dl]:grid-cols-2 [&_dl]:gap-x-6 sm:[&_dl]:grid-cols-4">
      <Facts
        items={figures.map(([name, value]) => [
          name,
          <span key={name} className="text-lg font-semibold tabular-nums">
            {number(locale, value)}
          </span>,
        ])}
      />
    </div>
  )
}
