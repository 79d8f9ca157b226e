'use client'

import { useActionState } from 'react'
import type { Action } from '@/components/form/action-form'
import { Alert } from '@/components/ui/basics'
import { buttonClass } from '@/components/ui/button'
import type { Locale } from '@/lib/core/text'

type Words = Readonly<Record<'show' | 'once' | 'signIn' | 'spent' | 'spentTitle' | 'lead', string>>

/** The button that shows a temporary password, and in its place the password: once, in the answer to this form and nowhere else. Works without JavaScript. */
export function PasswordOnce(props: { action: Action; locale: Locale; link: string; open: boolean; signIn: string; words: Words }) {
  const { locale, link, open, signIn, words } = props
  const [result, send, pending] = useActionState(props.action, null)
  if (result?.ok && result.secret)
    return (
      <div className="grid gap-5" role="status">
        <p
          className="overflow-x-auto rounded-md border border-line bg-raised px-3 py-5 text-center font-mono text-lg whitespace-nowrap select-all sm:text-2xl"
          translate="no"
        >
          {result.secret}
        </p>
        <Alert tone="warn">{words.once}</Alert>
        <a className="link inline-flex min-h-11 items-center font-semibold" href={signIn}>
          {words.signIn}
        </a>
      </div>
    )
  if (!open || result)
    return (
      <Alert tone="bad" role="alert" title={words.spentTitle}>
        {result && !result.ok ? result.text[locale] : words.spent}
      </Alert>
    )
  return (
    <form action={send} className="grid gap-5">
      <p className="text-muted">{words.lead}</p>
      <input type="hidden" name="link" value={link} readOnly />
      <div>
        <button type="submit" disabled={pending} aria-busy={pending} className={buttonClass()}>
          {words.show}
        </button>
      </div>
    </form>
  )
}
