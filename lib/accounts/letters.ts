/** What the platform writes to a person about the account. Pure. */
import { type Letter, platform } from '@/lib/core/mail-text'
import { type Text, text } from '@/lib/core/text'
import type { Purpose } from './codes'

const never = text(
  'Кодты ешкімге айтпаңыз: платформа қызметкерлері оны ешқашан сұрамайды.',
  'Никому не сообщайте код: сотрудники платформы никогда его не спрашивают.',
  'Tell nobody the code: the platform’s staff never ask for it.',
)

const why: Record<Purpose, { subject: Text; line: Text; ignore: Text }> = {
  confirm: {
    subject: text('Тіркелу коды', 'Код для регистрации', 'Your registration code'),
    line: text(
      'Тіркелуді аяқтау үшін мына кодты енгізіңіз:',
      'Чтобы закончить регистрацию, введите код:',
      'To finish the registration, enter this code:',
    ),
    ignore: text(
      'Сіз тіркелмеген болсаңыз, бұл хатқа назар аудармаңыз.',
      'Если вы не регистрировались, ничего делать не нужно.',
      'If you did not register, there is nothing to do.',
    ),
  },
  recover: {
    subject: text('Құпиясөзді қалпына келтіру коды', 'Код для восстановления пароля', 'Your password recovery code'),
    line: text(
      'Жаңа құпиясөз қою үшін мына кодты енгізіңіз:',
      'Чтобы задать новый пароль, введите код:',
      'To set a new password, enter this code:',
    ),
    ignore: text(
      'Сіз сұрамаған болсаңыз, ештеңе істемеңіз: құпиясөзіңіз өзгермейді.',
      'Если вы этого не просили, ничего не делайте: пароль не изменится.',
      'If you did not ask for it, do nothing: your password stays as it is.',
    ),
  },
  'login-old': {
    subject: text('Логинді ауыстыру коды', 'Код для смены логина', 'Your login change code'),
    line: text(
      'Аккаунтыңыздың логині ауыстырылғалы жатыр. Растау үшін мына кодты енгізіңіз:',
      'В вашем аккаунте меняют логин. Для подтверждения введите код:',
      'The login of your account is being changed. To confirm, enter this code:',
    ),
    ignore: text(
      'Бұл сіз болмасаңыз, кодты ешқайда енгізбей, құпиясөзіңізді бірден ауыстырыңыз.',
      'Если это не вы, никуда не вводите код и сразу смените пароль.',
      'If it is not you, enter the code nowhere and change your password at once.',
    ),
  },
  'login-new': {
    subject: text('Жаңа логинді растау коды', 'Код для подтверждения нового логина', 'The code for your new login'),
    line: text(
      'Бұл жаңа логиніңіз екенін растау үшін мына кодты енгізіңіз:',
      'Чтобы подтвердить новый логин, введите код:',
      'To confirm this as your new login, enter this code:',
    ),
    ignore: text(
      'Сіз сұрамаған болсаңыз, бұл хатқа назар аудармаңыз.',
      'Если вы этого не просили, ничего делать не нужно.',
      'If you did not ask for it, there is nothing to do.',
    ),
  },
}

const all = (make: (locale: 'kk' | 'ru' | 'en') => string): Text => ({ kk: make('kk'), ru: make('ru'), en: make('en') })
const lives = text('Код 15 минут жарамды.', 'Код действует 15 минут.', 'The code is good for 15 minutes.')

export function codeLetter(purpose: Purpose, code: string): Letter {
  const { subject, line, ignore } = why[purpose]
  return {
    subject,
    body: all((l) => `${line[l]}\n\n${code}\n\n${lives[l]} ${never[l]}\n${ignore[l]}`),
    sms: all((l) => `${code} — ${subject[l].toLowerCase()} (${platform[l]}). ${never[l]}`),
  }
}

/** To the owner of a login that somebody has just tried to register again. */
export function alreadyLetter(signIn: string, recover: string): Letter {
  return {
    subject: text('Сізде аккаунт бар', 'У вас уже есть аккаунт', 'You already have an account'),
    body: text(
      `Осы логинмен тіркелуге әрекет жасалды, бірақ оның аккаунты бар.\n\nБұл сіз болсаңыз, аккаунтыңызға кіріңіз:\n${signIn}\nҚұпиясөз есіңізде болмаса:\n${recover}\n\nБұл сіз болмасаңыз, ештеңе істеу қажет емес: аккаунтыңызда ештеңе өзгерген жоқ.`,
      `С этим логином попытались зарегистрироваться, но аккаунт у него уже есть.\n\nЕсли это вы, войдите:\n${signIn}\nЕсли не помните пароль:\n${recover}\n\nЕсли это не вы, ничего делать не нужно: в вашем аккаунте ничего не изменилось.`,
      `Somebody tried to register with this login, but it already has an account.\n\nIf it was you, sign in:\n${signIn}\nIf you do not remember the password:\n${recover}\n\nIf it was not you, there is nothing to do: nothing has changed in your account.`,
    ),
    sms: text(
      `Сізде «${platform.kk}» аккаунты бар. Кіру: ${signIn}`,
      `У вас уже есть аккаунт «${platform.ru}». Вход: ${signIn}`,
      `You already have an account at ${platform.en}. Sign in: ${signIn}`,
    ),
  }
}

/** To the owner of a login that another account wanted to take. */
export const takenLetter: Letter = {
  subject: text(
    'Логиніңізді басқа аккаунтқа қосуға әрекет жасалды',
    'Ваш логин пытались добавить в другой аккаунт',
    'Somebody tried to take your login',
  ),
  body: text(
    'Басқа аккаунт сіздің логиніңізді қосқысы келді. Ол сіздікі болып қала береді, ештеңе істеу қажет емес.',
    'Другой аккаунт хотел добавить ваш логин. Он остаётся вашим, ничего делать не нужно.',
    'Another account wanted to add your login. It stays yours; there is nothing to do.',
  ),
}

/** To a member of staff who asked for a new password: there is one way to it, and it is not this one (A349-24). */
export const lostPasswordLetter: Letter = {
  subject: text('Қызметкердің құпиясөзі', 'Пароль сотрудника', 'The password of a member of staff'),
  body: text(
    'Сіздің аккаунтыңызға жаңа құпиясөз сұралды. Қызметкердің жоғалған құпиясөзі қалпына келтірілмейді: қолжетімділікке жаңа өтінім беріңіз. Сіз сұрамаған болсаңыз, әкімшіге хабарлаңыз.',
    'Для вашего аккаунта запросили новый пароль. Утерянный пароль сотрудника не восстанавливается: подайте новую заявку на доступ. Если запрашивали не вы, сообщите администратору.',
    'A new password was asked for your account. A lost password of a member of staff is not recovered: file a new access application. If it was not you, tell the administrator.',
  ),
}

/** To the old contact, after the login has changed. */
export function loginChangedLetter(login: string): Letter {
  return {
    subject: text('Логин өзгертілді', 'Логин изменён', 'The login was changed'),
    body: text(
      `Енді аккаунтыңызға ${login} арқылы кіресіз. Бұл сіз болмасаңыз, қолдау қызметіне дереу хабарласыңыз.`,
      `Теперь вход в ваш аккаунт — через ${login}. Если это были не вы, срочно обратитесь в поддержку.`,
      `You now sign in with ${login}. If this was not you, contact support at once.`,
    ),
  }
}

export function invitationLetter({ employer, link }: { employer: Text; link: string }): Letter {
  return {
    subject: text(`Шақыру: ${employer.kk}`, `Приглашение: ${employer.ru}`, `Invitation: ${employer.en}`),
    body: text(
      `Сізді «Электрондық еңбек биржасында» ${employer.kk} атынан әрекет етуге шақырады.\n\nҚабылдау үшін сілтемені ашыңыз:\n${link}\n\nСілтеме 7 күн жарамды және бір рет қана қолданылады. Оны басқаға бермеңіз. Бұл ұйымды білмесеңіз, хатқа назар аудармаңыз.`,
      `Вас приглашают действовать от имени ${employer.ru} на «Электронной бирже труда».\n\nЧтобы принять приглашение, откройте ссылку:\n${link}\n\nСсылка действует 7 дней и только один раз. Никому её не передавайте. Если вы не знаете эту организацию, ничего делать не нужно.`,
      `You are invited to act for ${employer.en} at the Electronic Labour Exchange.\n\nTo accept, open this link:\n${link}\n\nIt is good for 7 days and works once. Do not pass it on. If you do not know this organisation, there is nothing to do.`,
    ),
    sms: text(`${employer.kk} сізді шақырады: ${link}`, `${employer.ru} приглашает вас: ${link}`, `${employer.en} invites you: ${link}`),
  }
}
