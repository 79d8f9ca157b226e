/** What the forms of signing answer. Pure. */
import { text } from '@/lib/core/text'
import { maskContact } from './rules'

export const noKeys = text(
  'Бұл жүйеде сынақ кілттері берілмейді',
  'В этой системе тестовые ключи не выдаются',
  'This system issues no test keys',
)
export const noIin = text(
  'Алдымен «Жеке деректер» бетінде ЖСН-ді көрсетіңіз: сертификатта ол жазылады',
  'Сначала укажите ИИН на странице «Личные данные»: он записывается в сертификат',
  'First enter your IIN on the page “Personal details”: the certificate names it',
)
export const noOrganisation = text(
  'Ұйым атынан оның иесі не қол қою құқығы бар өкілі ғана кілт ала алады',
  'Ключ от имени организации получает только её владелец или представитель с правом подписи',
  'Only an owner or a signatory may have a key in the name of an organisation',
)
export const noBin = text(
  'Ұйымның БСН-ы жоқ. Жеке кәсіпкер өз кілтімен қол қояды',
  'У организации нет БИН. Индивидуальный предприниматель подписывает своим ключом',
  'The organisation has no BIN. An individual entrepreneur signs with a personal key',
)
export const wrongKey = text(
  'Кілт дұрыс жасалмады. Қайталап көріңіз',
  'Ключ создан неправильно. Попробуйте ещё раз',
  'The key was not made properly. Please try again',
)
export const notOneKey = text(
  'Бұл кілтке сертификат берілген. Жаңа кілт жасаңыз',
  'На этот ключ сертификат уже выдан. Создайте новый ключ',
  'This key has a certificate already. Make a new one',
)
export const noContact = text(
  'Код жіберетін расталған телефон не пошта жоқ',
  'Нет подтверждённого телефона или почты, куда отправить код',
  'There is no proven phone or e-mail address to send a code to',
)
/** After a code was sent. */
export const codeSentTo = (contact: string) => {
  const masked = maskContact(contact)
  return text(`Код жіберілді: ${masked}`, `Код отправлен: ${masked}`, `The code was sent to ${masked}`)
}
