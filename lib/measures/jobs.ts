import 'server-only'
import type { Receivers } from '@/lib/exchange/receivers'

export const receivers: Receivers = {}
