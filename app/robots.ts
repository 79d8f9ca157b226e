import type { MetadataRoute } from 'next'
import { env } from '@/lib/core/env'

export const dynamic = 'force-dynamic'

export default function robots(): MetadataRoute.Robots {
  return { rules: { userAgent: '*', disallow: ['/api/', '/*/cabinet/'] }, sitemap: `${env().baseUrl}/sitemap.xml` }
}
