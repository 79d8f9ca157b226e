import { linker, type View } from '@/components/layout/shell'
import { Monogram } from '@/components/ui/basics'
import type { Employer } from '@/db/schema'
import { say } from '@/lib/messages'

/** The employer's logo (E1), or the first letters of its name in the same square. */
export function EmployerMark({
  employer: { id, logo },
  name,
  view,
}: {
  employer: Pick<Employer, 'id' | 'logo'>
  name: string
  view: View
}) {
  if (!logo) return <Monogram name={name} large />
  return (
    <img
      src={linker(view)(`/employers/${id}/logo/${logo}`)}
      alt={say(view.place.locale)('employers.logoAlt', { name })}
      width={56}
      height={56}
      // logos are drawn for paper: they stand on white in the dark as well
      className="size-14 shrink-0 rounded-md border border-line bg-white object-contain p-1"
    />
  )
}
