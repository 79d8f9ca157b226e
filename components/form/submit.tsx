'use client'

import type { ReactNode } from 'react'
import { buttonClass, type Look } from '@/components/ui/button'
import type { Locale } from '@/lib/core/text'
import { type Action, ActionForm, useFormState } from './action-form'

/** Sends the form. While it is on its way the button says so and does not send again. */
export function Submit({
  children,
  look = 'primary',
  name,
  value,
  wide,
}: {
  children: ReactNode
  look?: Look
  name?: string
  value?: string
  wide?: boolean
}) {
  const { pending } = useFormState()
  return (
    <button type="submit" name={name} value={value} disabled={pending} aria-busy={pending} className={buttonClass(look, wide)}>
      {children}
    </button>
  )
}

/** An act that needs no more than a button: `values` travel hidden, a "no" is shown above it. */
export function ActionButton(props: {
  action: Action
  locale: Locale
  values?: Readonly<Record<string, string | number>>
  look?: Look
  children: ReactNode
  wide?: boolean
}) {
  return (
    <ActionForm action={props.action} locale={props.locale} className="grid gap-2" quietOnSuccess>
      {Object.entries(props.values ?? {}).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} readOnly />
      ))}
      <Submit look={props.look} wide={props.wide}>
        {props.children}
      </Submit>
    </ActionForm>
  )
}
