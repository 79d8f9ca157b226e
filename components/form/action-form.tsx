'use client'

import { createContext, type ReactNode, startTransition, useActionState, useContext, useEffect, useRef, useState } from 'react'
import { type FieldErrors, useForm } from 'react-hook-form'
import type { z } from 'zod'
import { Alert } from '@/components/ui/basics'
import { decode } from '@/lib/core/form-data'
import { problemsOf } from '@/lib/core/problems'
import type { Result } from '@/lib/core/result'
import type { Locale, Text } from '@/lib/core/text'

export type Action = (previous: Result | null, form: FormData) => Promise<Result>

type FormState = {
  locale: Locale
  /** What is wrong with a field, by the browser's check or by the server's answer. */
  problem: (name: string) => string | undefined
  /** What was typed before a "no", else nothing. */
  typed: (name: string) => string[] | undefined
  pending: boolean
}

const Context = createContext<FormState>({ locale: 'kk', problem: () => undefined, typed: () => undefined, pending: false })
export const useFormState = () => useContext(Context)

const newKey = () => crypto.randomUUID()

/**
 * A form of one action. It works without JavaScript; with it, the same schema is checked in the browser before anything is sent.
 * What was typed survives a refusal, and a form that is sent twice happens once (`_key`).
 */
export function ActionForm(props: {
  action: Action
  locale: Locale
  schema?: z.ZodType
  children: ReactNode
  className?: string
  quietOnSuccess?: boolean
}) {
  const { action, locale, schema } = props
  const [result, send, pending] = useActionState(action, null)
  const [key, setKey] = useState(newKey)
  const element = useRef<HTMLFormElement>(null)
  const { handleSubmit, formState } = useForm({
    resolver: () => {
      const checked = schema?.safeParse(decode(new FormData(element.current!)))
      if (!checked || checked.success) return { values: {}, errors: {} }
      const errors: FieldErrors = {}
      for (const [name, text] of Object.entries(problemsOf(checked.error)))
        errors[name.replaceAll('.', '/')] = { type: 'schema', message: text[locale] }
      return { values: {}, errors }
    },
  })
  const local = formState.errors as Record<string, { message?: string } | undefined>
  const server: Readonly<Record<string, Text>> = result && !result.ok ? (result.fields ?? {}) : {}
  const problem = (name: string) => local[name.replaceAll('.', '/')]?.message ?? server[name]?.[locale]
  const failed = Object.keys(local).length > 0 || (result !== null && !result.ok)

  useEffect(() => {
    if (result?.ok) setKey(newKey())
    if (result && !result.ok) element.current?.querySelector<HTMLElement>('[aria-invalid="true"], [role="alert"]')?.focus()
  }, [result])

  const focusFirst = () => requestAnimationFrame(() => element.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
  const submit = handleSubmit((_values, event) => {
    // which button was pressed is part of what is sent
    const { submitter = null } = (event?.nativeEvent ?? {}) as Partial<SubmitEvent>
    const form = new FormData(element.current!, submitter)
    startTransition(() => send(form))
  }, focusFirst)

  return (
    <Context value={{ locale, problem, typed: (name) => (result?.ok ? undefined : result?.values?.[name]), pending }}>
      <form ref={element} action={send} onSubmit={(event) => void submit(event)} noValidate className={props.className ?? 'grid gap-5'}>
        <input type="hidden" name="_key" value={key} suppressHydrationWarning readOnly />
        {result && !result.ok && (
          <Alert tone="bad" role="alert" title={result.text[locale]}>
            {result.link && (
              <a href={result.link.href} className="link inline-flex min-h-11 items-center font-semibold">
                {result.link.text[locale]}
              </a>
            )}
            <Others fields={result.fields} locale={locale} form={element} />
          </Alert>
        )}
        {result?.ok && !props.quietOnSuccess && <Alert tone="good" role="status" title={result.text[locale]} />}
        {props.children}
        <span className="sr-only" aria-live="polite">
          {failed && !result
            ? { kk: 'Белгіленген өрістерді тексеріңіз', ru: 'Проверьте отмеченные поля', en: 'Check the marked fields' }[locale]
            : ''}
        </span>
      </form>
    </Context>
  )
}

/** Problems of fields that this form does not show (a hidden value, a whole list) are said in words. */
function Others({ fields, locale, form }: { fields: Result['fields']; locale: Locale; form: React.RefObject<HTMLFormElement | null> }) {
  const shown = new Set([...(form.current?.elements ?? [])].map((field) => field.getAttribute('name')))
  const rest = Object.entries(fields ?? {}).filter(([name]) => form.current && !shown.has(name))
  return rest.length ? rest.map(([name, text]) => <p key={name}>{text[locale]}</p>) : null
}
