/** The tries of `Canary`, apart from React: what a browser asks and tells. */

/** How long an answer of the Internet may take, in milliseconds. */
const patience = 5_000

/** Did anything answer there? Asks without cookies and cannot read what came: that something came is all that counts. */
export const isReached = (url: string): Promise<boolean> =>
  fetch(url, {
    mode: 'no-cors',
    cache: 'no-store',
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    signal: AbortSignal.timeout(patience),
  }).then(
    () => true,
    () => false,
  )

/** Tells what was found and hears what follows; null when the report did not arrive: the next try tells it again. */
export async function tell(to: string, answered: boolean): Promise<string | null> {
  try {
    const answer = await fetch(to, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ answered }) })
    return answer.ok ? ((await answer.json()) as { verdict: string }).verdict : null
  } catch {
    return null
  }
}
