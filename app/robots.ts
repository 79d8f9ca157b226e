import type { MetadataRoute } from 'next'
import { env } from '@/lib/core/env'
import { face } from '@/lib/core/face'

export const dynamic = 'force-dynamic'

export default function robots(): MetadataRoute.Robots {
  if (face === 'staff') return { rules: { userAgent: '*', disallow: '/' } }
  return { rules: { userAgent: '*', disallow: ['/api/', '/*/cabinet/'] }, sitemap: `${env().baseUrl}/sitemap.xml` }
}
