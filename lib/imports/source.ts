/** How an employer's own files are kept apart from every outside source, and from other employers'. */
export const ownSource = (employerId: string): string => `employer:${employerId}`

/** Is it a row of an employer's own file? Such a source is no name to show. */
export const isOwnSource = (source: string): boolean => source.startsWith('employer:')

/** A name of an outside source: letters, digits, dots, dashes; never one of an employer's own. */
export const sourceName = /^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,63}$/u

/** A file's own name for people and journals: no folders, no control characters. */
export const plainFileName = (name: string): string =>
  (name.split(/[\\/]/u).at(-1) ?? '')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .toWellFormed()
    .trim()
    .slice(0, 200) || 'file'
