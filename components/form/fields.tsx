'use client'

import { type ReactNode, useId, useState } from 'react'
import { useFormState } from './action-form'

const marks = { kk: 'міндетті емес', ru: 'необязательно', en: 'optional' }

/** `optional`: true, or in words when a field may stay empty (`needed to publish`). */
type Base = { name: string; label: string; hint?: ReactNode; optional?: boolean | string }

/** Label, hint, the control, and what is wrong with it, tied together for screen readers. */
function Frame({
  name,
  label,
  hint,
  optional,
  children,
}: Base & { children: (ids: { id: string; described: string | undefined; invalid: boolean }) => ReactNode }) {
  const id = useId()
  const { locale, problem } = useFormState()
  const wrong = problem(name)
  const described = [hint ? `${id}-hint` : '', wrong ? `${id}-wrong` : ''].filter(Boolean).join(' ') || undefined
  return (
    <div className="grid content-start gap-1">
      <label htmlFor={id} className="font-semibold">
        {label} {optional && <span className="text-xs font-normal text-muted">({optional === true ? marks[locale] : optional})</span>}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="text-sm text-muted">
          {hint}
        </p>
      )}
      {wrong && (
        <p id={`${id}-wrong`} className="text-sm font-semibold text-bad">
          {wrong}
        </p>
      )}
      {children({ id, described, invalid: wrong !== undefined })}
    </div>
  )
}

export type InputProps = Base & {
  type?: 'text' | 'email' | 'tel' | 'password' | 'number' | 'date' | 'datetime-local' | 'url' | 'search'
  value?: string | number | null
  autoComplete?: string
  inputMode?: 'text' | 'numeric' | 'tel' | 'email' | 'decimal'
  min?: string | number
  max?: string | number
  maxLength?: number
  /** Id of a datalist. */
  list?: string
  /** For numbers and codes of a few characters. */
  short?: boolean
}

export function TextField({ type = 'text', value, short, ...props }: InputProps) {
  const { typed } = useFormState()
  return (
    <Frame {...props}>
      {({ id, described, invalid }) => (
        <input
          id={id}
          name={props.name}
          type={type}
          defaultValue={typed(props.name)?.[0] ?? value ?? ''}
          aria-invalid={invalid}
          aria-describedby={described}
          aria-required={!props.optional}
          autoComplete={props.autoComplete}
          inputMode={props.inputMode}
          min={props.min}
          max={props.max}
          maxLength={props.maxLength}
          list={props.list}
          className={short ? 'field max-w-52' : 'field'}
        />
      )}
    </Frame>
  )
}

export function TextArea({ value, rows = 5, maxLength, ...props }: Base & { value?: string | null; rows?: number; maxLength?: number }) {
  const { typed } = useFormState()
  return (
    <Frame {...props}>
      {({ id, described, invalid }) => (
        <textarea
          id={id}
          name={props.name}
          rows={rows}
          maxLength={maxLength}
          defaultValue={typed(props.name)?.[0] ?? value ?? ''}
          aria-invalid={invalid}
          aria-describedby={described}
          aria-required={!props.optional}
          className="field"
        />
      )}
    </Frame>
  )
}

export type Choice = { value: string; label: string; hint?: string }

export function Select({ value, choices, empty, ...props }: Base & { value?: string | null; choices: readonly Choice[]; empty?: string }) {
  const { typed } = useFormState()
  const chosen = typed(props.name)?.[0] ?? value ?? ''
  return (
    <Frame {...props}>
      {({ id, described, invalid }) => (
        <select
          key={chosen}
          id={id}
          name={props.name}
          defaultValue={chosen}
          aria-invalid={invalid}
          aria-describedby={described}
          aria-required={!props.optional}
          className="field"
        >
          {empty !== undefined && <option value="">{empty}</option>}
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
    </Frame>
  )
}

/** One or several of a list. */
export function Choices({
  values = [],
  choices,
  many = false,
  columns = false,
  inline = false,
  ...props
}: Base & { values?: readonly string[]; choices: readonly Choice[]; many?: boolean; columns?: boolean; inline?: boolean }) {
  const id = useId()
  const { locale, problem, typed } = useFormState()
  const wrong = problem(props.name)
  const chosen = typed(props.name) ?? values
  return (
    <fieldset aria-describedby={wrong ? `${id}-wrong` : undefined} className="grid gap-2">
      <legend className="mb-1 font-semibold">
        {props.label}{' '}
        {props.optional && (
          <span className="text-xs font-normal text-muted">({props.optional === true ? marks[locale] : props.optional})</span>
        )}
      </legend>
      {props.hint && <p className="text-sm text-muted">{props.hint}</p>}
      {wrong && (
        <p id={`${id}-wrong`} className="text-sm font-semibold text-bad">
          {wrong}
        </p>
      )}
      <div className={inline ? 'flex flex-wrap gap-x-3' : columns ? 'grid gap-1 sm:grid-cols-2' : 'grid gap-1'}>
        {choices.map((choice) => (
          <label key={choice.value} className="flex min-h-11 cursor-pointer items-start gap-3 rounded-md px-2 py-2 hover:bg-raised">
            <input
              type={many ? 'checkbox' : 'radio'}
              name={props.name}
              value={choice.value}
              defaultChecked={chosen.includes(choice.value)}
              aria-invalid={wrong !== undefined}
              className="mt-0.5 size-5 shrink-0 accent-accent"
            />
            <span>
              {choice.label}
              {choice.hint && <span className="block text-sm text-muted">{choice.hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

/** A single yes. */
export function Checkbox({ name, label, hint, checked = false }: { name: string; label: ReactNode; hint?: ReactNode; checked?: boolean }) {
  const id = useId()
  const { problem, typed } = useFormState()
  const wrong = problem(name)
  const before = typed(name)
  return (
    <div className="grid gap-1">
      {wrong && (
        <p id={`${id}-wrong`} className="text-sm font-semibold text-bad">
          {wrong}
        </p>
      )}
      <label className="flex min-h-11 cursor-pointer items-start gap-3 py-2">
        <input
          type="checkbox"
          name={name}
          defaultChecked={before ? before.length > 0 : checked}
          aria-invalid={wrong !== undefined}
          aria-describedby={wrong ? `${id}-wrong` : undefined}
          className="mt-0.5 size-5 shrink-0 accent-accent"
        />
        <span>
          {label}
          {hint && <span className="block text-sm text-muted">{hint}</span>}
        </span>
      </label>
    </div>
  )
}

const tooLarge = {
  kk: 'Файл тым үлкен: кішірегін таңдаңыз',
  ru: 'Файл слишком большой: выберите поменьше',
  en: 'The file is too large: choose a smaller one',
}

/** One file or several; more than `longest` bytes together are not sent at all: the answer would come after the whole upload. */
export function FileField({ accept, longest, many = false, ...props }: Base & { accept?: string; longest?: number; many?: boolean }) {
  const { locale } = useFormState()
  const [large, setLarge] = useState(false)
  return (
    <Frame {...props} hint={large ? <strong role="alert">{tooLarge[locale]}</strong> : props.hint}>
      {({ id, described, invalid }) => (
        <input
          id={id}
          type="file"
          name={props.name}
          accept={accept}
          multiple={many}
          onChange={({ currentTarget }) => {
            const over = longest !== undefined && [...(currentTarget.files ?? [])].reduce((sum, file) => sum + file.size, 0) > longest
            setLarge(over)
            if (over) currentTarget.value = ''
          }}
          aria-invalid={invalid || large}
          aria-describedby={described}
          className="field file:mr-3 file:rounded-sm file:border-0 file:bg-raised file:px-3 file:py-1 file:font-semibold file:text-ink"
        />
      )}
    </Frame>
  )
}
