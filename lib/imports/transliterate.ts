const letters: Readonly<Record<string, string>> = {
  а: 'a',
  ә: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  ғ: 'g',
  д: 'd',
  е: 'e',
  ё: 'yo',
  ж: 'zh',
  з: 'z',
  и: 'i',
  й: 'i',
  к: 'k',
  қ: 'q',
  ќ: 'q',
  л: 'l',
  м: 'm',
  н: 'n',
  ң: 'ng',
  о: 'o',
  ө: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ұ: 'u',
  ү: 'u',
  ф: 'f',
  х: 'kh',
  һ: 'h',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'sh',
  ъ: '',
  ы: 'y',
  і: 'i',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
}

/** Kazakh words in Latin letters for English readers, as the names of `db/reference/places.csv` are written; other signs stay. */
export const transliterate = (kazakh: string): string =>
  Array.from(kazakh, (sign) => {
    const latin = letters[sign.toLowerCase()]
    if (latin === undefined) return sign
    return sign === sign.toLowerCase() ? latin : latin.charAt(0).toUpperCase() + latin.slice(1)
  }).join('')
