import { type Letter, platform } from '@/lib/core/mail-text'
import { type Text, text } from '@/lib/core/text'

const all = (make: (locale: keyof Text) => string): Text => ({ kk: make('kk'), ru: make('ru'), en: make('en') })

const subject = text('Құжатқа қол қою коды', 'Код для подписания документа', 'The code for signing your document')
const line = text(
  'Құжатқа қол қою үшін мына кодты енгізіңіз. Код тек осы құжатқа жарайды:',
  'Чтобы подписать документ, введите код. Он подходит только к этому документу:',
  'To sign the document, enter this code. It fits this document only:',
)
const rest = text(
  'Код 15 минут жарамды. Кодты ешкімге айтпаңыз: платформа қызметкерлері оны ешқашан сұрамайды.\nБұл сіз болмасаңыз, кодты енгізбеңіз және құпиясөзіңізді ауыстырыңыз.',
  'Код действует 15 минут. Никому его не сообщайте: сотрудники платформы никогда его не спрашивают.\nЕсли это были не вы, не вводите код и смените пароль.',
  'The code is good for 15 minutes. Tell nobody: the platform’s staff never ask for it.\nIf it was not you, do not enter the code and change your password.',
)

/** The one-time code that signs a document. Pure. */
export const signingLetter = (code: string): Letter => ({
  subject,
  body: all((locale) => `${line[locale]}\n\n${code}\n\n${rest[locale]}`),
  sms: all((locale) => `${code} — ${subject[locale].toLowerCase()} (${platform[locale]})`),
})
