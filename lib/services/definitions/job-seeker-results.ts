/** The papers a decision makes (GJS-3, E7). */
import { text } from '@/lib/core/text'
import type { ResultPaper } from '../definition'

export const results: Readonly<Record<string, ResultPaper>> = {
  notice: {
    series: 'N',
    title: text(
      'Жұмыс іздеп жүрген адам ретінде тіркелгені туралы хабарлама',
      'Уведомление о регистрации в качестве лица, ищущего работу',
      'Notice of registration as a job seeker',
    ),
    says: ({ number, name, centre }) => [
      text(
        `${name}, сіз жұмыс іздеп жүрген адам ретінде тіркелдіңіз. Тіркеу № ${number}. Мансап орталығы: ${centre.kk}.`,
        `${name}, вы зарегистрированы в качестве лица, ищущего работу. Регистрационный № ${number}. Карьерный центр: ${centre.ru}.`,
        `${name}, you are registered as a job seeker. Registration No. ${number}. Career centre: ${centre.en}.`,
      ),
    ],
    next: [
      text(
        'Мансап орталығы сізге бос жұмыс орындарын ұсынады. Ұсынысқа келісетініңізді не бас тартатыныңызды хабарлаңыз.',
        'Карьерный центр предложит вам вакансии. Сообщите о согласии или отказе от предложения.',
        'The career centre offers you vacancies. Tell it whether you agree or refuse.',
      ),
      text(
        'Кабинетіңізде көрсетілген күнге дейін лайықты жұмыс табылмаса, сізді жұмыссыз ретінде тіркеу қаралады.',
        'Если к дню, указанному в вашем кабинете, подходящая работа не найдётся, рассмотрят вашу регистрацию в качестве безработного.',
        'If no suitable work is found by the day shown in your cabinet, your registration as unemployed is considered.',
      ),
    ],
  },
  refusal: {
    series: 'R',
    title: text(
      'Жұмыс іздеп жүрген адам ретінде тіркеуден дәлелді бас тарту',
      'Мотивированный отказ в регистрации в качестве лица, ищущего работу',
      'Reasoned refusal of registration as a job seeker',
    ),
    says: ({ number, name }) => [
      text(
        `${name}, № ${number} өтінішіңіз бойынша тіркеуден бас тартылды.`,
        `${name}, по заявлению № ${number} в регистрации отказано.`,
        `${name}, registration by application No. ${number} is refused.`,
      ),
    ],
    negative: true,
  },
  intakeRefusal: {
    series: 'Q',
    title: text(
      'Өтінішті қабылдаудан бас тарту туралы қолхат',
      'Расписка об отказе в приёме заявления',
      'Receipt of a refusal to accept an application',
    ),
    says: ({ number, name }) => [
      text(
        `${name}, № ${number} өтініш қабылданбады (регламенттің 5-тармағы, 1-шарт).`,
        `${name}, заявление № ${number} не принято (пункт 5 регламента, условие 1).`,
        `${name}, application No. ${number} is not accepted (clause 5 of the regulation, condition 1).`,
      ),
    ],
    next: [
      text(
        'Құжаттарды толықтырып, өтінішті қайта беруге болады.',
        'Дополните документы и подайте заявление снова.',
        'Complete the documents and apply again.',
      ),
    ],
    negative: true,
  },
}
