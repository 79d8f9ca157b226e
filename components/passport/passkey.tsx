'use client'

import type { PublicKeyCredentialCreationOptionsJSON, PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/browser'
import { type ReactNode, useRef, useState } from 'react'
import { type Action, ActionForm, useFormState } from '@/components/form/action-form'
import { Alert } from '@/components/ui/basics'
import { buttonClass, type Look } from '@/components/ui/button'
import type { Locale } from '@/lib/core/text'

export type PasskeyWords = { press: string; waiting: string; failed: string; unable: string; noScript: string }

type Question =
  | { make: PublicKeyCredentialCreationOptionsJSON; show?: undefined }
  | { show: PublicKeyCredentialRequestOptionsJSON; make?: undefined }
type Props = { question: Question; sealed: string; words: PasskeyWords; look?: Look; children?: ReactNode }

/** Makes a passkey, or shows one: the browser's own dialogue first, then the form with its answer. */
export function PasskeyForm({ action, locale, ...props }: Props & { action: Action; locale: Locale }) {
  return (
    <ActionForm action={action} locale={locale} className="grid gap-4">
      <Ceremony {...props} />
    </ActionForm>
  )
}

function Ceremony({ question, sealed, words, look, children }: Props) {
  const { pending } = useFormState()
  const answer = useRef<HTMLInputElement>(null)
  const [state, setState] = useState<'idle' | 'waiting' | 'failed' | 'unable'>('idle')

  const begin = async () => {
    const { browserSupportsWebAuthn, startAuthentication, startRegistration } = await import('@simplewebauthn/browser')
    if (!browserSupportsWebAuthn()) return setState('unable')
    setState('waiting')
    try {
      const given = question.make
        ? await startRegistration({ optionsJSON: question.make })
        : await startAuthentication({ optionsJSON: question.show })
      answer.current!.value = JSON.stringify(given)
      setState('idle')
      answer.current!.form!.requestSubmit()
    } catch {
      // the person said no, or the authenticator did; the browser does not tell which
      setState('failed')
    }
  }

  return (
    <>
      <input type="hidden" name="question" value={sealed} readOnly />
      <input ref={answer} type="hidden" name="answer" defaultValue="" />
      {children}
      {state === 'failed' && (
        <Alert tone="bad" role="alert">
          {words.failed}
        </Alert>
      )}
      {state === 'unable' && (
        <Alert tone="warn" role="alert">
          {words.unable}
        </Alert>
      )}
      <div>
        <button type="button" disabled={pending || state === 'waiting'} onClick={() => void begin()} className={buttonClass(look)}>
          {words.press}
        </button>
      </div>
      <noscript>
        <p className="text-sm text-muted">{words.noScript}</p>
      </noscript>
      <p aria-live="polite" className="text-sm font-semibold empty:hidden">
        {state === 'waiting' ? words.waiting : ''}
      </p>
    </>
  )
}
