'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import { Alert } from '@/components/ui/basics'
import { buttonClass } from '@/components/ui/button'
import type { Locale } from '@/lib/core/text'
import { issueKey } from '@/lib/signatures/actions'
import { findKey, type KeyOwner, makeKey } from '@/lib/signatures/browser-key'
import { problemIn } from './signing'
import type { SignWords } from './words'

type Words = { make: string; made: string; has: string; panel: SignWords }

/** Makes a key in this browser, or says that it has one. */
export function MakeKey({ owner, locale, words }: { owner: KeyOwner; locale: Locale; words: Words }) {
  const router = useRouter()
  const { owner: account, employerId } = owner
  const [state, setState] = useState<'unknown' | 'none' | 'making' | 'made' | 'has'>('unknown')
  const [problem, setProblem] = useState<string | null>(null)
  useEffect(() => {
    findKey({ owner: account, employerId }).then(
      (key) => setState(key ? 'has' : 'none'),
      () => setState('none'),
    )
  }, [account, employerId])

  const make = async () => {
    setState('making')
    setProblem(null)
    try {
      await makeKey(owner, issueKey)
      setState('made')
      router.refresh()
    } catch (error) {
      setProblem(problemIn(error, words.panel.problems, locale))
      setState('none')
    }
  }

  return (
    <div className="grid justify-items-start gap-3">
      {problem && (
        <Alert tone="bad" role="alert">
          {problem}
        </Alert>
      )}
      {state === 'made' && <Alert tone="good" role="status" title={words.made} />}
      {state === 'has' && <Alert tone="neutral" title={words.has} />}
      {(state === 'none' || state === 'making') && (
        <button type="button" disabled={state === 'making'} onClick={() => void make()} className={buttonClass('primary')}>
          {words.make}
        </button>
      )}
      <noscript>
        <p className="text-sm text-muted">{words.panel.noScript}</p>
      </noscript>
      <p aria-live="polite" className="text-sm font-semibold empty:hidden">
        {state === 'making' ? words.panel.steps.making : ''}
      </p>
    </div>
  )
}
