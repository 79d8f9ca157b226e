'use client'

import { useEffect, useId, useState } from 'react'
import { TextField } from './fields'

type Option = { code: string; label: string }

/**
 * A classifier's entry chosen by typing: `Аспазшы · 5120-01`. The code travels inside the text, so that the field works without JavaScript:
 * the server reads the code, or looks the words up and asks back when they fit several entries.
 */
export function Picker(props: {
  name: string
  label: string
  hint?: string
  optional?: boolean
  value?: string | null
  source: 'occupations' | 'places'
  locale: string
}) {
  const list = useId()
  const [options, setOptions] = useState<Option[]>([])
  const [query, setQuery] = useState('')

  useEffect(() => {
    if (query.length < 2 || query.includes(' · ')) return
    const stop = new AbortController()
    const timer = setTimeout(() => {
      fetch(`/api/reference/${props.source}?locale=${props.locale}&q=${encodeURIComponent(query)}`, { signal: stop.signal })
        .then((response) => (response.ok ? response.json() : []))
        .then((found: Option[]) => setOptions(found))
        .catch(() => {})
    }, 150)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [query, props.source, props.locale])

  return (
    <div onInput={(event) => setQuery((event.target as HTMLInputElement).value)}>
      <TextField
        name={props.name}
        label={props.label}
        hint={props.hint}
        optional={props.optional}
        value={props.value}
        autoComplete="off"
        list={list}
      />
      <datalist id={list}>
        {options.map((option) => (
          <option key={option.code} value={`${option.label} · ${option.code}`} />
        ))}
      </datalist>
    </div>
  )
}
