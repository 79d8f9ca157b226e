'use client'

import { type ReactNode, type SubmitEvent, useRef, useState } from 'react'
import { Alert } from '@/components/ui/basics'
import { buttonClass } from '@/components/ui/button'

type Words = { send: string; sending: string; working: string; offline: string; size: string }
type Stage = { name: 'idle' } | { name: 'sending'; percent: number } | { name: 'working' } | { name: 'wrong'; text: string }

/**
 * The form of an import. Without JavaScript the browser sends it and follows to the result; with it the sending is shown, and a file
 * that is too large is not even sent.
 */
export function ImportUpload({ to, words, most, children }: { to: string; words: Words; most: number; children: ReactNode }) {
  const [stage, setStage] = useState<Stage>({ name: 'idle' })
  const request = useRef<XMLHttpRequest>(null)
  const busy = stage.name === 'sending' || stage.name === 'working'

  function send(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    if (busy) return
    const form = new FormData(event.currentTarget)
    const file = form.get('file')
    if (file instanceof File && file.size > most) return setStage({ name: 'wrong', text: words.size })
    const call = new XMLHttpRequest()
    request.current = call
    call.upload.onprogress = ({ loaded, total }) =>
      setStage(loaded < total ? { name: 'sending', percent: Math.floor((loaded / total) * 100) } : { name: 'working' })
    call.onload = () => {
      // the redirect was followed: its page is opened for the eyes
      if (call.status < 400 && call.responseURL) location.assign(call.responseURL)
      else setStage({ name: 'wrong', text: call.status === 403 ? call.responseText : words.offline })
    }
    call.onerror = () => setStage({ name: 'wrong', text: words.offline })
    call.open('POST', to)
    call.send(form)
    setStage({ name: 'sending', percent: 0 })
  }

  return (
    <form action={to} method="post" encType="multipart/form-data" onSubmit={send} className="grid gap-5">
      {children}
      {stage.name === 'wrong' && <Alert tone="bad" role="alert" title={stage.text} />}
      {busy && (
        <div className="grid gap-2" role="status">
          <progress className="h-2 w-full accent-accent" max={100} value={stage.name === 'sending' ? stage.percent : undefined} />
          <p className="text-sm text-muted">
            {stage.name === 'sending' ? words.sending.replace('#', String(stage.percent)) : words.working}
          </p>
        </div>
      )}
      <div>
        <button type="submit" disabled={busy} aria-busy={busy} className={buttonClass('primary')}>
          {words.send}
        </button>
      </div>
    </form>
  )
}
