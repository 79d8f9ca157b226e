import { queryKeys } from '@/lib/search/keys'

const sample = [
  'құрылысшыларымыздың',
  'бағдарламашылар',
  'есепшісінен',
  'жүргізушілерге',
  'мұғалімдердің',
  'сатушысы',
  'дәнекерлеушіні',
  'аспазшыға',
]

/** How many words in case forms the analyser of the search turns into keys in a second, on one core. */
export function wordsPerSecond(): number {
  const words = Array.from({ length: 5_000 }, () => sample).flat()
  const start = performance.now()
  for (const word of words) queryKeys(word)
  return Math.round(words.length / ((performance.now() - start) / 1_000))
}
