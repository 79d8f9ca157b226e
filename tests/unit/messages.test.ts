import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { locales } from '@/lib/core/text'
import en from '@/lib/messages/en'
import kk from '@/lib/messages/kk'
import ru from '@/lib/messages/ru'

/** A349-6: Kazakh and Russian are equal. No text is missing, none is left over, and each takes the same arguments. */
const flat = (messages: object, path = ''): [string, string][] =>
  Object.entries(messages).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value] as [string, string]] : flat(value as object, `${path}${key}.`),
  )

const all = { kk: new Map(flat(kk)), ru: new Map(flat(ru)), en: new Map(flat(en)) }
const argumentsOf = (message: string) =>
  [...new Set([...message.matchAll(/\{(\w+)[,}]/g)].map(([, name]) => name!))].filter((name) => !/^(one|few|many|other)$/.test(name)).sort()
const sources = ['app', 'components', 'lib']
  .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`))
  .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('lib/messages/'))
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n')

describe.each(locales)('%s', (locale) => {
  test('has every text', () => {
    expect([...all[locale].keys()].sort()).toEqual([...all.kk.keys()].sort())
    expect([...all[locale]].filter(([, message]) => message.trim() === '')).toEqual([])
  })
  test('takes the same arguments', () => {
    const different = [...all.kk].filter(
      ([key, message]) => String(argumentsOf(message)) !== String(argumentsOf(all[locale].get(key) ?? '')),
    )
    expect(different.map(([key]) => key)).toEqual([])
  })
})

test('Russian has the plural forms that its grammar needs', () => {
  const plural = [...all.ru].filter(([, message]) => message.includes(', plural,'))
  expect(plural.length).toBeGreaterThan(0)
  expect(
    plural.filter(([, message]) => !['one', 'few', 'many', 'other'].every((form) => message.includes(`${form} {`))).map(([key]) => key),
  ).toEqual([])
})

test('Kazakh is Kazakh: no Latin look-alike inside a Cyrillic word, in no language', () => {
  const mixed = /\p{Script=Cyrillic}[A-Za-z]|[A-Za-z]\p{Script=Cyrillic}/u
  const wrong = locales.flatMap((locale) =>
    [...all[locale]].filter(([, message]) => mixed.test(message)).map(([key]) => `${locale}.${key}`),
  )
  expect(wrong).toEqual([])
})

test('every text is used', () => {
  // a key built at run time (`enbek.vacancy.${name}`) uses its whole group
  const groups = [...sources.matchAll(/`([a-zA-Z][\w.]*\.)\$\{/g)].map(([, prefix]) => prefix!)
  const unused = [...all.kk.keys()].filter(
    (key) => !sources.includes(`'${key}'`) && !sources.includes(`"${key}"`) && !groups.some((prefix) => key.startsWith(prefix)),
  )
  expect(unused).toEqual([])
})
