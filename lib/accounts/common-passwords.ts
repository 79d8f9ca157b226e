/** The commonest passwords of ten and more characters, and the bricks that the rest are made of; of Kazakhstan's keyboards and words too. */
const whole = new Set([
  '1234567890', '0123456789', '0987654321', '9876543210', '12345678910', '123456789a', '1234567891', '123123123123', '1234554321', '1122334455',
  '1q2w3e4r5t', '1q2w3e4r5t6y', '1qaz2wsx3edc', 'q1w2e3r4t5', 'q1w2e3r4t5y6', 'qazwsxedcrfv', 'zaq12wsxcde', 'qwertyuiop', 'qwertyuiop[]', 'asdfghjkl;',
  'asdfghjklqwe', 'zxcvbnm123', 'йцукенгшщз', 'йцукенгшщзхъ', 'фывапролджэ', 'ячсмитьбю.', 'qwerty12345', 'qwerty123456', 'password123', 'password1234', 'passw0rd123',
  'iloveyou123', 'administrator', 'letmein123', 'welcome123', 'changeme123', 'abcdefghij', 'abcd123456', 'a123456789', 'aa12345678', 'абвгдеёжзи', 'football123',
  'superman123', 'princess123', 'sunshine123', 'samsung123', 'internet123', 'computer123', 'kazakhstan', 'kazakhstan1', 'qazaqstan1', 'қазақстан1', 'казахстан1', 'астана2024',
  'almaty2024', 'almaty2025', 'almaty2026', 'astana2024', 'astana2025', 'astana2026', 'nursultan1', 'махаббат123', 'любовь12345', 'пароль12345', 'құпиясөз123', 'парольпароль',
])

const bricks =
  /(password|passw0rd|qwerty|йцукен|пароль|құпиясөз|kupiasoz|admin|welcome|letmein|iloveyou|kazakhstan|qazaqstan|қазақстан|казахстан|almaty|алматы|astana|астана|enbek|еңбек|12345678?9?0?|1234|0000|1111|2222|7777|20[0-3]\d|19\d\d)/gu

/** Is it one of the commonest, or made of nothing but them? `folded` is lower-case. */
export function isCommon(folded: string): boolean {
  if (whole.has(folded) || whole.has([...folded].reverse().join(''))) return true
  const rest = folded.replace(bricks, '')
  return rest !== folded && rest.replace(/[^\p{L}]/gu, '').length < 4 && rest.length < 6
}
