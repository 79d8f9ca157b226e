/** What the acts of the journal are called (`policy.ts`). An act of an older version says its key. */
import type { Permission } from '@/lib/core/policy'
import { type Text, text } from '@/lib/core/text'

export const actionNames: Readonly<Partial<Record<Permission, Text>>> = {
  'account.register': text('Тіркелу', 'Регистрация', 'Registration'),
  'account.confirm': text('Байланысты растау', 'Подтверждение контакта', 'Confirming a contact'),
  'account.signIn': text('Кіру', 'Вход', 'Signing in'),
  'account.recover': text('Құпиясөзді қалпына келтіру', 'Восстановление пароля', 'Password recovery'),
  'account.reset': text('Жаңа құпиясөз қою', 'Установка нового пароля', 'Setting a new password'),
  'account.signOut': text('Шығу', 'Выход', 'Signing out'),
  'account.endSession': text('Сеансты аяқтау', 'Завершение сеанса', 'Ending a session'),
  'account.endOtherSessions': text('Басқа сеанстарды аяқтау', 'Завершение других сеансов', 'Ending other sessions'),
  'account.changePassword': text('Құпиясөзді ауыстыру', 'Смена пароля', 'Changing the password'),
  'account.changeLogin': text('Логинді ауыстыру', 'Смена логина', 'Changing the login'),
  'account.savePerson': text('Жеке деректерді сақтау', 'Сохранение личных данных', 'Saving personal data'),
  'account.setLocale': text('Тілді таңдау', 'Выбор языка', 'Choosing a language'),
  'account.readNotice': text('Хабарламаны оқу', 'Прочтение уведомления', 'Reading a notice'),
  'account.actFor': text('Ұйым атынан әрекет ету', 'Действие от имени организации', 'Acting for an organisation'),
  'employer.create': text('Ұйым қосу', 'Добавление организации', 'Adding an organisation'),
  'employer.save': text('Ұйым деректерін өзгерту', 'Изменение данных организации', 'Editing an organisation'),
  'employer.invite': text('Қатысушыны шақыру', 'Приглашение участника', 'Inviting a member'),
  'employer.removeMember': text('Қатысушыны шығару', 'Удаление участника', 'Removing a member'),
  'employer.join': text('Шақыруды қабылдау', 'Принятие приглашения', 'Accepting an invitation'),
  'employer.leave': text('Ұйымнан шығу', 'Выход из организации', 'Leaving an organisation'),
  'employer.verify': text('Ұйым туралы шешім', 'Решение об организации', 'Decision on an organisation'),
  'vacancy.draft': text('Бос орын жобасы', 'Черновик вакансии', 'Drafting a vacancy'),
  'vacancy.save': text('Бос орынды өзгерту', 'Изменение вакансии', 'Editing a vacancy'),
  'vacancy.publish': text('Бос орынды жариялау', 'Публикация вакансии', 'Publishing a vacancy'),
  'vacancy.renew': text('Бос орын мерзімін ұзарту', 'Продление вакансии', 'Renewing a vacancy'),
  'vacancy.pause': text('Бос орынды тоқтата тұру', 'Приостановка вакансии', 'Pausing a vacancy'),
  'vacancy.close': text('Бос орынды жабу', 'Закрытие вакансии', 'Closing a vacancy'),
  'vacancy.moderate': text('Бос орынды тексеру', 'Проверка вакансии', 'Moderating a vacancy'),
  'resume.create': text('Түйіндеме жасау', 'Создание резюме', 'Creating a résumé'),
  'resume.save': text('Түйіндемені өзгерту', 'Изменение резюме', 'Editing a résumé'),
  'resume.setState': text('Түйіндеме күйін ауыстыру', 'Смена состояния резюме', 'Changing the state of a résumé'),
  'resume.import': text('Түйіндемені файлдан алу', 'Загрузка резюме из файла', 'Importing a résumé'),
  'resume.block': text('Ұйымнан жасыру', 'Скрытие от организации', 'Hiding from an employer'),
  'resume.unblock': text('Ұйымға қайта көрсету', 'Открытие организации', 'Showing to an employer again'),
  'response.send': text('Өтініш жіберу', 'Отправка отклика', 'Sending a response'),
  'response.propose': text('Бос орын ұсыну', 'Предложение вакансии', 'Proposing a vacancy'),
  'response.answer': text('Ұсынысқа жауап беру', 'Ответ на предложение', 'Answering a proposal'),
  'response.withdraw': text('Өтінішті қайтарып алу', 'Отзыв отклика', 'Withdrawing a response'),
  'response.view': text('Өтінішті ашып қарау', 'Просмотр отклика', 'Opening a response'),
  'response.move': text('Өтініш күйін ауыстыру', 'Смена состояния отклика', 'Moving a response'),
  'import.run': text('Файлдан жүктеу', 'Загрузка из файла', 'Running an import'),
  'import.see': text('Жүктеуді қарау', 'Просмотр загрузки', 'Seeing an import'),
  'queue.retry': text('Тапсырманы қайталау', 'Повтор задания', 'Retrying a job'),
  'calendar.save': text('Күнтізбені өзгерту', 'Изменение календаря', 'Editing the calendar'),
  'param.save': text('Параметрді өзгерту', 'Изменение параметра', 'Editing a parameter'),
  'journal.read': text('Журналды оқу', 'Чтение журнала', 'Reading the journal'),
  'staff.enter': text('Қызметкерлер бөліміне кіру', 'Вход в раздел сотрудников', 'Entering the staff section'),
}

export const actionName = (key: string): Text => (Object.hasOwn(actionNames, key) ? actionNames[key as Permission]! : text(key, key, key))

export const outcomes = ['done', 'refused', 'failed'] as const
export const outcomeNames: Readonly<Record<(typeof outcomes)[number], Text>> = {
  done: text('Орындалды', 'Выполнено', 'Done'),
  refused: text('Қабылданбады', 'Отказано', 'Refused'),
  failed: text('Қате', 'Ошибка', 'Error'),
}
