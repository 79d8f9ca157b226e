'use client'

import type { ReactNode } from 'react'
import { buttonClass } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'

/** Opens the printing of the browser; whoever has no JavaScript prints by its menu. */
export const PrintButton = ({ children }: { children: ReactNode }) => (
  <button type="button" onClick={() => window.print()} className={buttonClass('secondary')}>
    <Icon name="print" />
    {children}
  </button>
)
