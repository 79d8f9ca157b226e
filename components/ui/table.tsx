import type { ReactNode } from 'react'

/** A calm, dense table. On a narrow screen it scrolls by itself, or with `stack` each row becomes a card of named values. */
export function Table({
  caption,
  head,
  rows,
  stack = false,
}: {
  caption: string
  head: readonly string[]
  rows: readonly { key: string; cells: readonly ReactNode[] }[]
  stack?: boolean
}) {
  return (
    <section className="overflow-x-auto rounded-lg border border-line bg-card" aria-label={caption} tabIndex={0}>
      <table className="w-full border-collapse text-sm">
        <caption className="sr-only">{caption}</caption>
        <thead className={stack ? 'max-md:sr-only' : undefined}>
          <tr className="border-b border-line text-left text-xs text-muted">
            {head.map((name) => (
              <th key={name} scope="col" className="px-4 py-2.5 font-semibold">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr
              key={row.key}
              className={`border-b border-line align-top last:border-0 hover:bg-paper ${stack ? 'max-md:grid max-md:gap-1.5 max-md:px-4 max-md:py-4' : ''}`}
            >
              {row.cells.map((cell, index) => (
                <td
                  key={head[index]}
                  data-name={head[index]}
                  className={
                    stack
                      ? 'px-4 py-3 max-md:flex max-md:flex-wrap max-md:gap-x-2 max-md:p-0 max-md:empty:hidden max-md:not-first:before:text-muted max-md:not-first:before:content-[attr(data-name)":"]'
                      : 'px-4 py-3'
                  }
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
