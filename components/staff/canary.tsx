'use client'

import { useEffect, useState } from 'react'
import { isReached, tell } from './canary-check'

type Props = {
  /** An address of the public face on the Internet. */
  url: string
  /** Where the finding is told. */
  report: string
  /** Seconds between two tries. */
  every: number
  /** Where one goes when all is well, for the page that only checks. */
  next?: string
  /** Has the Internet answered in this session before? */
  warned: boolean
  /** Where it is said in words that the session has been closed. */
  closed: string
  warning: string
}

/**
 * Tries the public face from the browser of the staff, at once and every few minutes (O206-28.B1). It asks without cookies and cannot read the answer; that
 * there is one is what it tells. A browser can be kept from trying: this is one of several measures (docs/decisions/0011).
 */
export function Canary({ url, report, every, next, warned: before, closed, warning }: Props) {
  const [warned, setWarned] = useState(before)
  useEffect(() => {
    let busy = false
    const check = async () => {
      if (busy) return
      busy = true
      try {
        const verdict = await tell(report, await isReached(url))
        if (verdict === 'closed') location.replace(closed)
        else if (next && verdict) location.replace(next)
        if (verdict) setWarned(verdict === 'warned')
      } finally {
        busy = false
      }
    }
    void check()
    const timer = setInterval(() => void check(), every * 1_000)
    // a computer that slept has not been checked meanwhile
    const woken = () => void (document.visibilityState === 'visible' && check())
    document.addEventListener('visibilitychange', woken)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', woken)
    }
  }, [url, report, every, next, closed])
  return warned ? (
    <p role="alert" className="rounded-md border-l-4 border-current bg-warn-soft px-4 py-3 text-sm text-warn">
      {warning}
    </p>
  ) : null
}
