/** Where a parameter comes from, for the staff who look after it. Pure. */
import { clauseWords } from '@/lib/core/clock-words'
import { type Text, text } from '@/lib/core/text'

const confidence = {
  hi: text('сенімділігі жоғары', 'надёжность высокая', 'high confidence'),
  med: text('сенімділігі орташа', 'надёжность средняя', 'medium confidence'),
  lo: text('сенімділігі төмен', 'надёжность низкая', 'low confidence'),
} as const

/**
 * A source of `legal_params` in words: the clause of an act; the press that reports the practice (`N zakon.kz`); a finding of research with how sure it is
 * (`R med`). Remarks for programmers behind `:` and `;` are left out; what an administrator has written stays as he wrote it.
 */
export function sourceWords(source: string): Text {
  const [head = ''] = source.split(/[:;]/)
  const found = /^R (hi|med|lo)$/.exec(head.trim())
  if (found) {
    const sure = confidence[found[1] as keyof typeof confidence]
    return text(`зерттеу деректері, ${sure.kk}`, `данные исследования, ${sure.ru}`, `research, ${sure.en}`)
  }
  const press = /^N ([^(]+)/.exec(head.trim())?.[1]?.trim()
  if (press) return text(`қолданыстағы тәжірибе: ${press}`, `действующая практика: ${press}`, `present practice: ${press}`)
  return clauseWords(source)
}
