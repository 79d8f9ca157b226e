/** What the command of the server says, and what stands in the application and in form 2. */
import { text } from '@/lib/core/text'

/** The ground of the application (appendix 1) and the note of form 2. */
export const ground = text(
  'Алғашқы әкімшілер: жұмыс істейтін екі әкімші жоқ, өтінім сервердегі командамен енгізіліп, бекітілді',
  'Первые администраторы: двух действующих нет, заявка внесена и одобрена командой на сервере',
  'First administrators: no two are at work, so the application was entered and approved by a command on the server',
)

export const refused = {
  enough: text(
    'Екі әкімші жұмыс істеп тұр не алғашқы кіруі күтілуде: қолжетімділікті олар әдеттегі өтініммен береді',
    'Два администратора уже работают или ещё не вошли в первый раз: доступ дают они, по обычной заявке',
    'Two administrators work already, or have yet to enter for the first time: access is theirs to give, by an ordinary application',
  ),
  count: (missing: number) =>
    text(
      `Дәл осынша әкімшіні атаңыз: ${missing}. Өтінімді бірі енгізеді, екіншісі шешеді`,
      `Назовите администраторов ровно столько: ${missing}. Заявку вносит один, решает другой`,
      `Name exactly this many administrators: ${missing}. One enters an application, another decides it`,
    ),
  twice: text(
    'Бір адам не бір логин екі рет аталған: екі әкімші — екі адам',
    'Один человек или один логин назван дважды: два администратора — два человека',
    'One person or one login is named twice: two administrators are two people',
  ),
  iinTaken: text(
    'Бұл ЖСН-мен қызметкердің есептік жазбасы бар, ол әкімші емес: құқықты сервердегі команда өзгертпейді',
    'С этим ИИН уже есть учётная запись сотрудника, и он не администратор: команда на сервере прав не меняет',
    'This IIN has a staff account that is no administrator’s: the command of the server changes no rights',
  ),
}
