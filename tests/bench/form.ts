import { randomBytes } from 'node:crypto'

const entities: Readonly<Record<string, string>> = { '&quot;': '"', '&amp;': '&', '&lt;': '<', '&gt;': '>', '&#x27;': "'", '&#39;': "'" }
const plain = (text: string) => text.replace(/&(?:quot|amp|lt|gt|#x27|#39);/g, (entity) => entities[entity] ?? entity)

/** The hidden fields of the page's form of an action, as a browser without JavaScript would send them; null when there is no such form. */
export function actionFields(html: string): Map<string, string> | null {
  const form = [...html.matchAll(/<form\b[\s\S]*?<\/form>/g)].map(([text]) => text).find((text) => text.includes('name="$ACTION_'))
  if (!form) return null
  const fields = new Map<string, string>()
  for (const [input] of form.matchAll(/<input\b[^>]*>/g)) {
    const attribute = (name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(input)?.[1]
    const name = attribute('name')
    if (name && attribute('type') === 'hidden') fields.set(plain(name), plain(attribute('value') ?? ''))
  }
  return fields
}

/** The body of a multipart form and its type. */
export function multipart(fields: ReadonlyMap<string, string>): { body: string; type: string } {
  const boundary = `----bench${randomBytes(8).toString('hex')}`
  const parts = [...fields].map(([name, value]) => `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`)
  return { body: `${parts.join('')}--${boundary}--\r\n`, type: `multipart/form-data; boundary=${boundary}` }
}
