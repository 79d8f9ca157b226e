import { Tag, type Tone } from '@/components/ui/basics'
import type { Locale } from '@/lib/core/text'
import type { ImportRow } from '@/lib/imports/queries'
import { say } from '@/lib/messages'

const tones: Record<ImportRow['state'], Tone> = { running: 'accent', done: 'good', refused: 'bad' }

export const ImportState = ({ state, locale }: { state: ImportRow['state']; locale: Locale }) => (
  <Tag tone={tones[state]}>{say(locale)(`staff.imports.${state}`)}</Tag>
)
