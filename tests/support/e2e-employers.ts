import { words } from '@/components/enbek/vacancy-form-words'
import { syntheticBin } from '@/lib/core/identifiers'
import { text } from '@/lib/core/text'
import { button, expect, field, fill, heading, link, ownWord, type Visitor } from './e2e'

/** An employer that is in no register, with a number and a name of its own. */
export type NewEmployer = { bin: string; nameKk: string; nameRu: string }
export const newEmployer = (): NewEmployer => {
  const word = ownWord()
  // the seed takes the lowest numbers
  return { bin: syntheticBin(10_000 + Math.floor(Math.random() * 500_000)), nameKk: `«${word}» ЖШС`, nameRu: `ТОО «${word}»` }
}

export const nameOf = (employer: NewEmployer, { locale }: Visitor) => (locale === 'kk' ? employer.nameKk : employer.nameRu)

/** Types the beginning of a classifier's entry and takes the first that is offered. */
export async function pick({ page }: Visitor, label: string, typed: string) {
  const input = field(page, label)
  const offered = page.locator(`[id="${await input.getAttribute('list')}"] option`).first()
  await expect(async () => {
    await input.fill('')
    await input.pressSequentially(typed)
    await expect(offered).toBeAttached({ timeout: 2_000 })
  }).toPass()
  await input.fill((await offered.getAttribute('value'))!)
}

export async function createEmployer(owner: Visitor, employer: NewEmployer) {
  const { page, t, open, locale } = owner
  await open('enbek', '/cabinet/employer/new')
  await fill(page, {
    [t('employers.bin')]: employer.bin,
    [t('employers.nameKk')]: employer.nameKk,
    [t('employers.nameRu')]: employer.nameRu,
    [t('employers.address')]: 'Абай даңғылы, 10',
    [t('employers.contactPerson')]: 'Айгүл Сапарова',
    [t('employers.contactPhone')]: '+7 701 555 44 33',
  })
  await pick(owner, t('employers.place'), astana[locale])
  await button(page, t('employers.add')).click()
  await expect(heading(page, nameOf(employer, owner))).toBeVisible()
}

/** The centre finds the employer by its number among those that wait, and verifies it. */
export async function verifyEmployer(centre: Visitor, employer: NewEmployer) {
  const { page, t, open } = centre
  await open('staff', `/employers?q=${employer.bin}`)
  await link(page, nameOf(employer, centre)).click()
  await expect(heading(page, nameOf(employer, centre))).toBeVisible()
  await button(page, t('staff.employers.verify')).click()
  await expect(button(page, t('staff.employers.verify'))).toBeHidden()
}

const astana = text('Астана', 'Астана', 'Astana')
const smith = text('Темір ұста', 'Кузнец', 'Blacksmith')

/** A smith's job with a word in its title that no other advertisement has. */
export type NewVacancy = { word: string; titleKk: string; titleRu: string }
export const newVacancy = (): NewVacancy => {
  const word = ownWord()
  return { word, titleKk: `Ұста ${word}`, titleRu: `Кузнец ${word}` }
}
export const titleOf = (vacancy: NewVacancy, { locale }: Pick<Visitor, 'locale'>) => (locale === 'kk' ? vacancy.titleKk : vacancy.titleRu)

/** Writes the advertisement, sees it grow beside the form, saves it as a draft and publishes it. Returns its number. */
export async function postVacancy(owner: Visitor, vacancy: NewVacancy): Promise<string> {
  const { page, t, open, locale } = owner
  const w = (key: keyof typeof words) => words[key][locale]
  await open('enbek', '/cabinet/vacancies/new')
  await fill(page, {
    [w('titleKk')]: vacancy.titleKk,
    [w('titleRu')]: vacancy.titleRu,
    [w('openings')]: '2',
    [w('payFrom')]: '420 000',
    [w('dutiesKk')]: 'Темірден қақпа мен тор соғу',
    [w('dutiesRu')]: 'Ковать ворота и решётки',
  })
  await pick(owner, w('occupation'), smith[locale].slice(0, 6))
  await pick(owner, w('place'), astana[locale])
  const preview = page.getByRole('complementary', { name: w('preview') })
  await expect(preview).toContainText(titleOf(vacancy, owner))
  await expect(preview).toContainText(/420\s000/)
  await expect(preview).toContainText(astana[locale])
  await button(page, w('save')).click()
  await expect(heading(page, titleOf(vacancy, owner))).toBeVisible()
  await button(page, t('enbek.desk.publish')).click()
  await expect(link(page, t('enbek.desk.look'))).toBeVisible()
  return /\d+$/.exec(new URL(page.url()).pathname)![0]
}

/** Anybody finds it by these words, and nothing else with them. */
export async function findVacancy({ page, t, open }: Visitor, query: string, title: string) {
  await open('enbek', '/vacancies')
  await page.getByRole('searchbox', { name: t('enbek.search.words') }).fill(query)
  await button(page, t('enbek.search.find')).click()
  await link(page, title).click()
  await expect(heading(page, title)).toBeVisible()
}
