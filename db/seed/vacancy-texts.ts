import type { SeedEmployer } from './employers'
import type { Job } from './jobs'
import { commonOffers, offersOf } from './offers'
import type { Random } from './random'
import { type Pair, pairOf, titleTails } from './titles'

type Language = 'kk' | 'ru'

const experienceLines: Readonly<Record<string, Pair>> = {
  none: pairOf('Жұмыс тәжірибесі талап етілмейді | Можно без опыта работы'),
  lt1: pairOf('Кемінде жарты жыл тәжірибе | Опыт от полугода'),
  '1-3': pairOf('Кемінде бір жыл жұмыс тәжірибесі | Опыт работы от одного года'),
  '3-6': pairOf('Кемінде үш жыл жұмыс тәжірибесі | Опыт работы от трёх лет'),
  gt6: pairOf('Алты жылдан астам жұмыс тәжірибесі | Опыт работы более шести лет'),
}
const educationLines: Readonly<Record<string, Pair>> = {
  secondary: pairOf('Орта білім | Среднее образование'),
  vocational: pairOf('Кәсіптік білім | Среднее профессиональное образование'),
  higher: pairOf('Жоғары білім | Высшее образование'),
  postgraduate: pairOf('Жоғары оқу орнынан кейінгі білім | Послевузовское образование'),
}

const housed = titleTails.at(-1)!

/** The languages in which an advertisement stands: of its title, and of its text. */
export function languagesOf(at: Random, first: Language): { title: Language[]; text: Language[] } {
  const both: Language[] = ['kk', 'ru']
  if (at.chance(0.26)) return { title: [first], text: [first] }
  return { title: both, text: at.chance(0.66) ? both : [first] }
}

/** What the occupation is called here; now and then with a word more. */
export function titleOf(at: Random, job: Job): Pair {
  const title = job.titles.length > 1 && at.chance(0.45) ? at.pick(job.titles.slice(1)) : job.titles[0]!
  if (!at.chance(0.05)) return title
  const tail = at.pick(job.experiences.includes('none') ? titleTails : titleTails.filter(({ ru }) => ru !== 'обучаем' && ru !== housed.ru))
  return { kk: `${title.kk} (${tail.kk})`, ru: `${title.ru} (${tail.ru})` }
}

type Wanted = { experience: string; education: string }

/** Three to five duties, what is asked and what is offered; a line each. */
export function textOf(at: Random, job: Job, employer: SeedEmployer, { experience, education }: Wanted) {
  const asked = [experienceLines[experience], educationLines[education]].filter((line) => line !== undefined)
  const told = new Set(asked.map(({ ru }) => ru.split(' ').at(-1)))
  const more = job.requirements.filter(({ ru }) => !(told.has('образование') && /образование$/.test(ru)))
  return {
    duties: at.some(job.duties, at.int(3, 5)),
    requirements: [...asked, ...at.some(more, at.int(1, 2))],
    offers: [...at.some(commonOffers, at.int(2, 3)), ...at.some(offersOf(employer.industry.id), at.int(1, 2))],
  }
}

/** One language of some lines. */
export const said = (lines: readonly Pair[], language: Language): string => lines.map((line) => line[language]).join('\n')
