import { linker, type View } from '@/components/layout/shell'
import { Icon } from '@/components/ui/icon'

/** To the page above, over a heading. */
export function Back({ view, path, label }: { view: View; path: string; label: string }) {
  return (
    <a className="link no-print mb-2 inline-flex min-h-11 items-center gap-1 text-sm" href={linker(view)(path)}>
      <Icon name="back" className="size-4" />
      {label}
    </a>
  )
}
