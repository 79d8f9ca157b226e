import type { ReactNode } from 'react'
import { getPlace } from '@/lib/core/session'

export default async function Layout({ children, params }: { children: ReactNode; params: Promise<{ locale: string }> }) {
  const { locale } = await params
  const { portal } = await getPlace()
  return (
    <html lang={locale} data-portal={portal}>
      <head>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <link rel="stylesheet" href={process.env.STYLES} />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
      </head>
      <body>{children}</body>
    </html>
  )
}
