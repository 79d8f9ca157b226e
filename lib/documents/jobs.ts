import type { Receivers } from '@/lib/exchange/receivers'
import { receiveDocument } from './send'

export const receivers: Receivers = {
  'document.v1': (document, { tx, side }) => receiveDocument(tx, side, document),
}
