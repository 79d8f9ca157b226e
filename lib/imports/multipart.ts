/** What a form sends, as it comes: a field begins, its bytes follow. */
export type FormPart = { readonly name: string; readonly fileName: string | null; readonly data: Uint8Array | null }

/** The form is not what a browser sends, or it broke off. */
export class FormBroken extends Error {
  override name = 'FormBroken'
}

const LONGEST_HEAD = 8192

/** `multipart/form-data; boundary=…` → its boundary; null for anything else (RFC 7578, RFC 2046: 1 to 70 characters). */
export function boundaryOf(contentType: string | null): string | null {
  if (!/^multipart\/form-data\s*;/i.test(contentType ?? '')) return null
  const found = /;\s*boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(contentType ?? '')
  return found?.[1] ?? found?.[2] ?? null
}

type Head = { name: string; fileName: string | null }

function headOf(head: string): Head {
  const disposition = /^content-disposition:\s*form-data\s*;(.*)$/im.exec(head)?.[1] ?? ''
  const value = (key: string) => {
    const found = new RegExp(`(?:^|;)\\s*${key}="([^"]*)"`, 'i').exec(disposition)?.[1]
    // browsers write a quote inside a name so (HTML, multipart form data)
    return found === undefined ? null : found.replace(/%22/g, '"').replace(/%0D|%0A/gi, ' ')
  }
  const name = value('name')
  if (name === null) throw new FormBroken('a part without a name')
  return { name, fileName: value('filename') }
}

/**
 * A form part by part, holding no more than a chunk and a head: each part begins with `data: null`, then come its bytes.
 * Throws FormBroken for what is no form or has no end.
 */
export async function* readForm(source: AsyncIterable<Uint8Array>, boundary: string): AsyncGenerator<FormPart> {
  const splitter = formSplitter(boundary)
  for await (const chunk of source) yield* splitter.push(chunk)
  splitter.end()
}

function formSplitter(boundary: string) {
  const delimiter = Buffer.from(`\r\n--${boundary}`)
  // the first boundary has no line before it
  let pending: Buffer = Buffer.from('\r\n')
  let part: Head | null = null
  let state: 'body' | 'delimiter' | 'head' | 'end' = 'body'

  /** Up to the next boundary; without one, what cannot be its beginning. */
  function* body(): Generator<FormPart> {
    const at = pending.indexOf(delimiter)
    const until = at < 0 ? Math.max(0, pending.length - delimiter.length + 1) : at
    if (part && until > 0) yield { ...part, data: pending.subarray(0, until) }
    pending = pending.subarray(at < 0 ? until : at + delimiter.length)
    if (at >= 0) state = 'delimiter'
  }
  /** What follows a boundary: a line end, or `--` for the end. The line end stays: a head without lines ends with it. */
  function boundaryEnd() {
    const sign = pending.subarray(0, 2).toString('latin1')
    if (sign.length < 2) return
    if (sign !== '--' && sign !== '\r\n') throw new FormBroken('a boundary without a line end')
    state = sign === '--' ? 'end' : 'head'
  }
  function* head(): Generator<FormPart> {
    const at = pending.indexOf('\r\n\r\n')
    if (at < 0 && pending.length > LONGEST_HEAD) throw new FormBroken('a head without an end')
    if (at < 0) return
    part = headOf(pending.subarray(0, at).toString('utf8'))
    pending = pending.subarray(at + 4)
    state = 'body'
    yield { ...part, data: null }
  }
  return {
    *push(chunk: Uint8Array): Generator<FormPart> {
      if (state === 'end') return
      pending = Buffer.concat([pending, chunk])
      for (let before = ''; before !== `${state} ${pending.length}`; ) {
        before = `${state} ${pending.length}`
        if (state === 'body') yield* body()
        else if (state === 'head') yield* head()
        else if (state === 'delimiter') boundaryEnd()
      }
    },
    end() {
      if (state !== 'end') throw new FormBroken('no end')
    },
  }
}
