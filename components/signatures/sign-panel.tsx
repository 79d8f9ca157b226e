'use client'

import { type Action, ActionForm } from '@/components/form/action-form'
import { TextField } from '@/components/form/fields'
import { Submit } from '@/components/form/submit'
import { Alert } from '@/components/ui/basics'
import type { Locale } from '@/lib/core/text'
import { askSigningCode } from '@/lib/signatures/actions'
import type { SigningSetup } from '@/lib/signatures/queries'
import { KeySigning } from './key-signing'
import type { Way } from './signing'
import type { SignWords } from './words'

type Values = Readonly<Record<string, string>>

/**
 * Shows what will be signed and takes the signature: `action` gets `values` and the fields of `signatureFields` (`lib/signatures/input.ts`).
 * Without JavaScript only the one-time code works.
 */
export function SignPanel(props: {
  locale: Locale
  /** The action that takes the signed document. */
  action: Action
  /** Travel hidden with it. */
  values: Values
  /** `url` gives the exact bytes under the person's session; the digest is that of the table of documents. */
  document: { id: string; title: string; url: string; sha256: string }
  allow: readonly (Way | 'code')[]
  /** Of `signingSetup(user)`. */
  setup: SigningSetup
  /** In the name of the organisation for which the person acts, with its BIN. */
  organisation?: { employerId: string; bin: string } | null
  words: SignWords
}) {
  const { locale, action, values, document, allow, setup, organisation = null, words } = props
  const ways = allow.filter((way): way is Way => way === 'ncalayer' || (way === 'browser-key' && setup.test))
  const asked = {
    documentUrl: document.url,
    sha256: document.sha256,
    owner: setup.owner,
    organisation,
    iin: setup.iin,
    ncalayer: setup.ncalayer,
    locale,
  }
  return (
    <section className="grid gap-5 rounded-lg border border-line bg-card p-5 sm:p-6" aria-label={words.title}>
      <h2 className="text-lg">{words.title}</h2>
      <div>
        <p className="text-xs text-muted">{words.what}</p>
        <p className="font-semibold">{document.title}</p>
        <a className="link inline-flex min-h-11 items-center" href={document.url} target="_blank" rel="noopener">
          {words.read}
        </a>
        <details className="text-sm text-muted">
          <summary className="min-h-6 cursor-pointer">{words.digest}</summary>
          <p className="font-mono break-all">{document.sha256}</p>
        </details>
      </div>
      {setup.test && (
        <Alert tone="warn" title={words.test}>
          {words.testText}
        </Alert>
      )}
      {ways.length > 0 && (
        <ActionForm action={action} locale={locale}>
          <Carried values={values} />
          <KeySigning ways={ways} asked={asked} words={words} />
        </ActionForm>
      )}
      {allow.includes('code') && (
        <div className="grid gap-4 border-t border-line pt-5 first:border-0 first:pt-0">
          <div>
            <h3 className="font-semibold">{words.code}</h3>
            <p className="max-w-prose text-sm text-muted">{words.codeText}</p>
          </div>
          <ActionForm action={askSigningCode} locale={locale}>
            <Carried values={{ document: document.id, sha256: document.sha256 }} />
            <div>
              <Submit look="secondary">{words.sendCode}</Submit>
            </div>
          </ActionForm>
          <ActionForm action={action} locale={locale}>
            <Carried values={{ ...values, provider: 'code' }} />
            <TextField name="code" label={words.codeField} inputMode="numeric" autoComplete="one-time-code" maxLength={7} short />
            <div>
              <Submit>{words.confirm}</Submit>
            </div>
          </ActionForm>
        </div>
      )}
    </section>
  )
}

function Carried({ values }: { values: Values }) {
  return Object.entries(values).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} readOnly />)
}
