'use client'

import { type ReactNode, useEffect, useState } from 'react'
import { useFormState } from '@/components/form/action-form'
import { Icon } from '@/components/ui/icon'

type RowState = 'filled' | 'blank' | 'removed'

/**
 * Rows of one kind. Without JavaScript there are always two empty ones to open after those that are filled, and an emptied row is removed by saving.
 * With it, opening the last empty row brings another. A row keeps its number as long as the page lives, so that its problems find it.
 */
export function ResumeRows(props: {
  name: string
  filled: number
  most: number
  words: { title: string; add: string }
  removeLabel: string
  /** Names of a row's fields, to see which rows were typed in. */
  fields: readonly string[]
  children: (at: number) => ReactNode
}) {
  const { name, words } = props
  const [rows, setRows] = useState<RowState[]>(() => [...Array<RowState>(props.filled).fill('filled'), 'blank', 'blank'])
  const [live, setLive] = useState(false)
  useEffect(() => setLive(true), [])
  const { typed, problem } = useFormState()
  const touched = (at: number) =>
    props.fields.some((field) => Boolean(typed(`${name}.${at}.${field}`)?.[0]) || problem(`${name}.${at}.${field}`) !== undefined)
  const remove = (at: number) => setRows((now) => now.map((row, index) => (index === at ? 'removed' : row)))
  const opened = (at: number) => setRows((now) => (at === now.length - 1 && now.length < props.most + 5 ? [...now, 'blank'] : now))
  const title = (at: number) => words.title.replace('#', String(rows.slice(0, at + 1).filter((row) => row !== 'removed').length))

  const inside = (at: number) => (
    <div className="grid gap-4">
      {props.children(at)}
      {live && (
        <button
          type="button"
          onClick={() => remove(at)}
          className="inline-flex min-h-11 items-center gap-2 justify-self-start rounded-md px-2 text-sm font-semibold text-bad hover:bg-bad-soft"
        >
          <Icon name="cross" className="size-4" />
          {props.removeLabel}
          <span className="sr-only">: {title(at)}</span>
        </button>
      )}
    </div>
  )

  return (
    <div className="grid gap-4">
      {rows.map((row, at) => {
        const key = `${name}.${at}`
        const marker = <input type="hidden" name={`${key}.row`} value={at} readOnly />
        if (row === 'removed') return <div key={key}>{marker}</div>
        if (row === 'filled')
          return (
            <fieldset key={key} className="rounded-md border border-line p-4">
              <legend className="px-2 text-sm font-semibold text-muted">{title(at)}</legend>
              {marker}
              {inside(at)}
            </fieldset>
          )
        return (
          <details
            key={key}
            open={touched(at) || undefined}
            onToggle={(event) => event.currentTarget.open && opened(at)}
            className="group rounded-md border border-dashed border-edge open:border-solid open:border-line [details:not([open])+&]:hidden"
          >
            <summary className="flex min-h-12 list-none items-center gap-2 rounded-md px-4 font-semibold text-accent hover:bg-accent-soft group-open:text-muted">
              <Icon name="plus" className="size-5 group-open:hidden" />
              <span className="group-open:hidden">{words.add}</span>
              <span className="hidden text-sm group-open:inline">{title(at)}</span>
            </summary>
            <div className="p-4 pt-1">
              {marker}
              {inside(at)}
            </div>
          </details>
        )
      })}
    </div>
  )
}
