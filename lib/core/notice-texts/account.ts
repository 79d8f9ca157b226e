/** Notices about the account and its signing keys. */
import { text } from '../text'
import { kind, type NoticeWords } from './kind'

export const accountTexts = {
  'account.newSignIn': kind(
    text('Аккаунтыңызға жаңа құрылғыдан кірді', 'Вход в ваш аккаунт с нового устройства', 'A new device signed in to your account'),
    text(
      '{when}, {device}, мекенжайы {ip}. Бұл сіз болмасаңыз, сеансты аяқтап, құпиясөзді ауыстырыңыз.',
      '{when}, {device}, адрес {ip}. Если это были не вы, завершите этот сеанс и смените пароль.',
      '{when}, {device}, address {ip}. If this was not you, end that session and change the password.',
    ),
  ),
  'account.passwordChanged': kind(
    text('Құпиясөз өзгертілді', 'Пароль изменён', 'The password was changed'),
    text(
      'Аккаунтыңыздың құпиясөзі өзгертілді, басқа құрылғылардағы сеанстар аяқталды. Бұл сіз болмасаңыз, құпиясөзді бірден қалпына келтіріңіз.',
      'Пароль вашего аккаунта изменён, сеансы на других устройствах завершены. Если это были не вы, сразу восстановите пароль.',
      'The password of your account was changed and other devices were signed out. If this was not you, recover the password at once.',
    ),
  ),
  'account.loginChanged': kind(
    text('Логин өзгертілді', 'Логин изменён', 'The login was changed'),
    text(
      'Енді аккаунтқа {login} арқылы кіресіз. Басқа құрылғылардағы сеанстар аяқталды.',
      'Теперь вход в аккаунт — через {login}. Сеансы на других устройствах завершены.',
      'You now sign in with {login}. Other devices were signed out.',
    ),
  ),
  'signature.keyIssued': kind(
    text('Жаңа қолтаңба кілті жасалды', 'Создан новый ключ подписи', 'A new signing key was made'),
    text(
      'Аккаунтыңызда сынақ куәландырушы орталығының жаңа кілті пайда болды. Бұл сіз болмасаңыз, оны бірден кері қайтарып, құпиясөзді ауыстырыңыз.',
      'В вашем аккаунте появился новый ключ тестового удостоверяющего центра. Если это были не вы, сразу отзовите его и смените пароль.',
      'Your account has a new key of the test authority. If it was not you, revoke it at once and change your password.',
    ),
  ),
  'signature.keyRevoked': kind(
    text('Қолтаңба кілті кері қайтарылды', 'Ключ подписи отозван', 'A signing key was revoked'),
    text(
      'Бұл кілтпен енді қол қою мүмкін емес. Бұрын қойылған қолтаңбалар сақталады.',
      'Этим ключом больше нельзя подписать. Прежние подписи остаются в силе.',
      'Nothing can be signed with this key any more. What was signed before stands.',
    ),
  ),
} as const satisfies Record<string, NoticeWords>
