import 'server-only'

type Kept = { name: string; type: string; size: number; content: Buffer | null }

/** A file that somebody handed in: as an attachment, never shown or run inside a page of ours. */
export function fileResponse(file: Kept | undefined): Response {
  if (!file?.content) return new Response(null, { status: 404 })
  return new Response(new Uint8Array(file.content), {
    headers: {
      'content-type': file.type,
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16)}`)}`,
      'content-length': String(file.size),
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'private, no-store',
    },
  })
}
