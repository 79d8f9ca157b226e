/**
 * May a form with this Origin change something here? Missing, `null`, foreign and malformed origins may not;
 * the same host may, and a sibling portal may not (each portal posts to itself).
 */
export function sameOrigin(origin: string | null, host: string): boolean {
  if (!origin || origin === 'null') return false
  try {
    return new URL(origin).host === host.toLowerCase()
  } catch {
    return false
  }
}
