import { form2Columns, form2Title } from '@/lib/access/form2'
import type { Form2Row } from '@/lib/access/form2-queries'
import type { Locale } from '@/lib/core/text'

/** The form as the law draws it, with the row of column numbers; on a telephone each row is a card. */
export function Form2({ rows, locale }: { rows: readonly Form2Row[]; locale: Locale }) {
  const head = form2Columns.map((name) => name[locale])
  return (
    <section aria-label={form2Title[locale]} className="form2 overflow-x-auto rounded-lg border border-line bg-card" tabIndex={0}>
      <table className="w-full border-collapse text-sm">
        <caption className="sr-only">{form2Title[locale]}</caption>
        <thead className="max-md:sr-only">
          <tr className="border-b border-line text-left align-bottom text-xs text-muted">
            {head.map((name) => (
              <th key={name} scope="col" className="px-3 py-2.5 font-semibold">
                {name}
              </th>
            ))}
          </tr>
          <tr className="border-b border-line text-left text-xs text-muted">
            {head.map((name, index) => (
              <td key={name} className="px-3 py-1">
                {index + 1}
              </td>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ number, cells }) => (
            <tr key={number} className="border-b border-line align-top last:border-0 max-md:grid max-md:gap-2 max-md:px-4 max-md:py-4">
              {cells.map((cell, index) => (
                <td
                  key={head[index]}
                  data-name={head[index]}
                  className="whitespace-pre-line px-3 py-2.5 max-md:p-0 max-md:empty:hidden max-md:before:block max-md:before:text-xs max-md:before:text-muted max-md:before:content-[attr(data-name)]"
                >
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
