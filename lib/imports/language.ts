/** Letters that Russian does not have, and the ending of trades («тазалаушы»), which it cannot spell; «Шымкент» stands in Russian texts too. */
const KAZAKH = /[әғқңөұүһі]|шы(?:сы|лар|мыз)?$/u
const KAZAKH_WORDS = new Set('мен пен бен бойынша маман маманы аспаз бас бар керек бала адам жоба шопан аула мал'.split(' '))
const RUSSIAN =
  /[ёэщъ]|(?:ист|ник|чик|тель|ка|ки|ая|яя|ый|ий|ой|ого|его|ому|ость|ости|ать|ять|ить|еть|ция|ции|цию|ство|ства|ия|ие|ии|ых|их|ов|ев|ец|ам|ям|ами|ями|ах|ях)$/u
const RUSSIAN_WORDS = new Set('и в во на по с со для от до не к о об из за у или без при как что это'.split(' '))

/** Enough to tell a language by; the rest of a long text is not read. */
const TELLING = 2_000

/**
 * The language of an advertisement's title or text. Kazakh when more of its words are surely Kazakh than surely Russian; everything else,
 * Latin titles included, stands among the Russian texts, because the sources we know write Russian unless they write Kazakh.
 */
export function languageOf(text: string): 'kk' | 'ru' {
  let kazakh = 0
  let russian = 0
  for (const [word] of text
    .slice(0, TELLING)
    .normalize('NFC')
    .toLowerCase()
    .matchAll(/\p{Script=Cyrillic}+/gu)) {
    if (KAZAKH.test(word) || KAZAKH_WORDS.has(word)) kazakh++
    else if (RUSSIAN.test(word) || RUSSIAN_WORDS.has(word)) russian++
  }
  return kazakh > russian ? 'kk' : 'ru'
}
