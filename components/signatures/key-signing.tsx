'use client'

import { useRef, useState } from 'react'
import { useFormState } from '@/components/form/action-form'
import { Alert } from '@/components/ui/basics'
import { buttonClass } from '@/components/ui/button'
import { problemIn, type Step, signedBy, type ToSign, type Way } from './signing'
import type { SignWords } from './words'

/** The buttons that sign with a key; stands inside the form that takes the signature. */
export function KeySigning({ ways, asked, words }: { ways: readonly Way[]; asked: ToSign; words: SignWords }) {
  const { pending } = useFormState()
  const provider = useRef<HTMLInputElement>(null)
  const cms = useRef<HTMLInputElement>(null)
  const [step, setStep] = useState<Step | null>(null)
  const [problem, setProblem] = useState<string | null>(null)

  const sign = async (way: Way) => {
    setProblem(null)
    try {
      const signature = await signedBy(way, asked, setStep)
      setStep('sending')
      provider.current!.value = way
      cms.current!.value = signature
      provider.current!.form!.requestSubmit()
    } catch (error) {
      setProblem(problemIn(error, words.problems, asked.locale))
    } finally {
      setStep(null)
    }
  }

  const busy = pending || step !== null
  const texts: Record<Way, { label: string; hint: string }> = {
    'browser-key': { label: words.key, hint: words.keyText },
    ncalayer: { label: words.ncalayer, hint: words.ncalayerText },
  }
  return (
    <div className="grid gap-4">
      <input ref={provider} type="hidden" name="provider" defaultValue="" />
      <input ref={cms} type="hidden" name="cms" defaultValue="" />
      <noscript>
        <p className="text-sm text-muted">{words.noScript}</p>
      </noscript>
      {problem && (
        <Alert tone="bad" role="alert">
          {problem}
        </Alert>
      )}
      {ways.map((way, index) => (
        <div key={way} className="grid justify-items-start gap-1.5">
          <button
            type="button"
            disabled={busy}
            aria-busy={busy}
            onClick={() => void sign(way)}
            className={buttonClass(index === 0 ? 'primary' : 'secondary')}
          >
            {texts[way].label}
          </button>
          <p className="max-w-prose text-sm text-muted">{texts[way].hint}</p>
        </div>
      ))}
      <p aria-live="polite" className="text-sm font-semibold empty:hidden">
        {step ? words.steps[step] : ''}
      </p>
    </div>
  )
}
