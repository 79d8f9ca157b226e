/** The last row of a page as it stands in the address: what it was sorted by, its moment, its number. */
export type Cursor = { key: number; posted: string; id: number }

export const writeCursor = ({ key, posted, id }: Cursor): string => `${key}~${new Date(posted).getTime()}~${id}`

/** Null for anything that is not a cursor: the search then begins at its start. */
export function readCursor(text: string | undefined): Cursor | null {
  const match = /^(-?\d+(?:\.\d+)?(?:e-?\d+)?)~(\d{1,15})~(\d{1,15})$/.exec(text ?? '')
  if (!match) return null
  const posted = new Date(Number(match[2]))
  return Number.isNaN(posted.getTime()) ? null : { key: Number(match[1]), posted: posted.toISOString(), id: Number(match[3]) }
}
