/** The logo of an employer (E1): never shown as it came, always drawn anew, so that nothing hidden in a file reaches anybody. */
import 'server-only'
import { and, eq, ne } from 'drizzle-orm'
import { z } from 'zod'
import { db, type Tx } from '@/db/client'
import { employerLogos, employers } from '@/db/schema'
import { Refusal } from '@/lib/core/refusal'
import { text } from '@/lib/core/text'
import { sha256, takeFile } from '@/lib/core/uploads'

/** The longest side of what is served, pixels: the largest place it stands in is 56, on dense screens 168. */
const side = 256
const smallest = 64
/** A picture of a few bytes can unfold into gigabytes: more pixels than this are not even read. */
const mostPixels = 40_000_000

const notPicture = text(
  'Логотип PNG, JPG не WEBP болуы керек',
  'Логотип должен быть PNG, JPG или WEBP',
  'The logo must be PNG, JPG or WEBP',
)
const small = text(
  `Сурет тым кішкентай: ұзын жағы кемінде ${smallest} пиксель болсын`,
  `Картинка слишком маленькая: длинная сторона не меньше ${smallest} пикселей`,
  `The picture is too small: its longer side must be at least ${smallest} pixels`,
)
const broken = text(
  'Бұл суретті ашу мүмкін емес: файл бүлінген не тым үлкен',
  'Эту картинку не удаётся открыть: файл повреждён или слишком большой',
  'This picture cannot be opened: the file is damaged or too large',
)

/** PNG, JPEG or WebP → WebP of at most 256 × 256 without metadata, and its SHA-256. Refuses what is none of them, is damaged or too small. */
export async function drawLogo(file: File): Promise<{ content: Buffer; sha256: string }> {
  const { type, content } = await takeFile(file, 'logo')
  if (type === 'application/pdf') throw new Refusal(notPicture, { logo: notPicture })
  // loaded at the first need: it is heavy, and a machine that cannot load it still does everything else
  const { default: sharp } = await import('sharp')
  const picture = sharp(content, { limitInputPixels: mostPixels, failOn: 'error', pages: 1 })
  const { width = 0, height = 0 } = await picture.metadata().catch(refuseBroken)
  if (Math.max(width, height) < smallest) throw new Refusal(small, { logo: small })
  const drawn = await picture
    .autoOrient()
    .resize(side, side, { fit: 'inside', withoutEnlargement: true })
    .webp({ quality: 90 })
    .toBuffer()
    .catch(refuseBroken)
  return { content: drawn, sha256: sha256(drawn) }
}

function refuseBroken(): never {
  throw new Refusal(broken, { logo: broken })
}

/** Puts the logo in the place of an earlier one; null takes it away. */
export async function keepLogo(tx: Tx, employerId: string, logo: { content: Buffer; sha256: string } | null): Promise<void> {
  await tx.delete(employerLogos).where(eq(employerLogos.employerId, employerId))
  if (logo) await tx.insert(employerLogos).values({ employerId, ...logo })
  await tx
    .update(employers)
    .set({ logo: logo?.sha256 ?? null })
    .where(eq(employers.id, employerId))
}

/** For everybody, under an address that names its content: it may be kept for ever. 404 for an earlier logo and for a blocked employer. */
export async function logoResponse(employerId: string, hash: string): Promise<Response> {
  const [row] = z.uuid().safeParse(employerId).success
    ? await db()
        .select({ content: employerLogos.content })
        .from(employerLogos)
        .innerJoin(employers, eq(employers.id, employerLogos.employerId))
        .where(and(eq(employerLogos.employerId, employerId), eq(employerLogos.sha256, hash), ne(employers.state, 'blocked')))
    : []
  if (!row) return new Response(null, { status: 404 })
  return new Response(new Uint8Array(row.content), {
    headers: {
      'content-type': 'image/webp',
      'content-length': String(row.content.length),
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'public, max-age=31536000, immutable',
    },
  })
}
