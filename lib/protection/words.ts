/** Why persons are protected. */
import type { protectionKinds } from '@/db/lists'
import { type Text, text } from '@/lib/core/text'

export const kindNames: Readonly<Record<(typeof protectionKinds)[number], Text>> = {
  asylum: text('Баспана іздеуші немесе босқын', 'Ищет убежище или беженец', 'Seeks asylum or is a refugee'),
  witness: text('Қорғаудағы куә', 'Защищаемый свидетель', 'Protected witness'),
  court: text('Сот актісі бойынша', 'По судебному акту', 'By an act of a court'),
  other: text('Өзге негіз', 'Иное основание', 'Another ground'),
}
