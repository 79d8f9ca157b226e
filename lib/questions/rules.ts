/** Who is told of a question. Pure. */

type Question = { staffId: string; role: string }

/** Roles whose openings no head of a centre judges: the administrators do. */
const aboveCentres: ReadonlySet<string> = new Set(['ministry', 'leb', 'administrator'])

/** The heads of the centre, never whoever opened the file himself; where that leaves nobody, the administrators. */
export function toldOf({ staffId, role }: Question, heads: readonly string[], administrators: readonly string[]): string[] {
  const others = (ids: readonly string[]) => ids.filter((id) => id !== staffId)
  const able = aboveCentres.has(role) ? [] : others(heads)
  return able.length > 0 ? able : others(administrators)
}
