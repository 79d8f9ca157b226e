type FormValue = FormDataEntryValue | FormValue[] | { [key: string]: FormValue }
export type FormValues = Record<string, FormValue>

const unsafe = /(^|\.)(__proto__|constructor|prototype)(\.|$)/

/**
 * `a.b=1&a.c=2&tags=x&tags=y&jobs.0.post=z` → `{ a: { b: '1', c: '2' }, tags: ['x', 'y'], jobs: [{ post: 'z' }] }`.
 * Empty fields are absent, names that begin with `$` or `_` are the form's own, NUL is dropped (PostgreSQL cannot store it),
 * and a name that reaches for a prototype is ignored.
 */
export function decode(form: FormData): FormValues {
  const result: FormValues = {}
  for (const [name, given] of byName(form)) {
    const values = given.map(clean).filter((value) => value !== '' && !(value instanceof File && value.size === 0))
    if (/^[$_]/.test(name) || unsafe.test(name) || values.length === 0) continue
    const path = name.split('.')
    if (path.length > 6 || path.some((key) => key === '')) continue
    place(result, path, values.length === 1 ? values[0]! : values)
  }
  return lists(result) as FormValues
}

/** More fields than any form of ours has; what a stranger sends beyond them is not read. */
const mostFields = 2000

/** Every name with its values, read once: `getAll` looks through the whole form each time. */
function byName(form: FormData): Map<string, FormDataEntryValue[]> {
  const named = new Map<string, FormDataEntryValue[]>()
  let count = 0
  for (const [name, value] of form.entries()) {
    if (++count > mostFields) break
    const values = named.get(name)
    if (values) values.push(value)
    else named.set(name, [value])
  }
  return named
}

const clean = (value: FormDataEntryValue) => (typeof value === 'string' ? value.replaceAll('\0', '').replace(/\r\n?/g, '\n') : value)

function place(result: FormValues, path: string[], value: FormValue) {
  let at = result
  for (const key of path.slice(0, -1)) {
    if (!isRecord(at[key])) at[key] = Object.create(null) as FormValues
    at = at[key] as FormValues
  }
  at[path.at(-1)!] = value
}

const isRecord = (value: unknown): value is FormValues =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Blob)

/** An object whose keys are all whole numbers is a list; removed rows leave no holes. */
function lists(value: FormValue): FormValue {
  if (Array.isArray(value)) return value.map(lists)
  if (!isRecord(value)) return value
  const entries = Object.entries(value).map(([key, inner]) => [key, lists(inner)] as const)
  if (entries.length > 0 && entries.every(([key]) => /^\d{1,3}$/.test(key)))
    return entries.sort(([a], [b]) => Number(a) - Number(b)).map(([, inner]) => inner)
  return Object.fromEntries(entries)
}

/** What the person typed, to fill the form again after a "no": texts only, never passwords or files. */
export function typed(form: FormData): Record<string, string[]> {
  const shown = [...byName(form)].filter(([name]) => !/^[$_]|password|^code$/i.test(name))
  return Object.fromEntries(shown.map(([name, values]) => [name, values.filter((value) => typeof value === 'string')]))
}
