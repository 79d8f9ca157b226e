import { clauseWords } from '@/lib/core/clock-words'
import type { Locale } from '@/lib/core/text'
import type { Ground } from '@/lib/unemployed/rules'
import { groundWords } from '@/lib/unemployed/words'

/** A ground of deregistration in words, its clause small behind it (E9). */
export function GroundName({ ground, locale }: { ground: Ground; locale: Locale }) {
  const { name, clause } = groundWords[ground]
  return (
    <>
      <span className="block first-letter:uppercase">{name[locale]}</span>
      <span className="block text-xs text-muted">{clauseWords(clause)[locale]}</span>
    </>
  )
}
