import type { ReactNode } from 'react'
import { getMemberView } from '@/components/layout/page'

/** Whoever has not signed in is asked to, and comes back here. What a page shows is decided by the page itself: a layout protects nothing. */
export default async function StaffLayout({ children }: { children: ReactNode }) {
  await getMemberView()
  return children
}
