import type { Locale } from '@/lib/core/text'
import { locales } from '@/lib/core/text'
import { say } from '@/lib/messages'
import { driverCategories, educationNames, languageNames, levelNames, visibilityHints, visibilityNames } from '@/lib/resumes/words'
import { choices, employmentWords, scheduleWords } from '@/lib/vacancies/terms'

const languageOf: Record<Locale, string> = { kk: 'Қазақша', ru: 'Русский', en: 'English' }

/** Everything the form of a résumé says, in one language; made on the server, so that the browser carries one language only. */
export function formWords(locale: Locale) {
  const t = say(locale)
  return {
    locale,
    sections: {
      main: t('resumes.form.main'),
      wishes: t('resumes.form.wishes'),
      experience: t('resumes.form.experience'),
      education: t('resumes.form.education'),
      courses: t('resumes.form.courses'),
      skills: t('resumes.form.skills'),
      about: t('resumes.form.about'),
      privacy: t('resumes.form.privacy'),
    },
    sectionsLabel: t('resumes.form.sections'),
    title: t('resumes.form.title'),
    titleHint: t('resumes.form.titleHint'),
    occupation1: t('resumes.form.occupation'),
    occupationHint: t('resumes.form.occupationHint'),
    occupation2: t('resumes.form.occupation2'),
    occupation3: t('resumes.form.occupation3'),
    place: t('resumes.form.place'),
    placeHint: t('resumes.form.placeHint'),
    language: t('resumes.form.locale'),
    pay: t('resumes.form.pay'),
    payHint: t('resumes.form.payHint'),
    employments: t('resumes.form.employments'),
    schedules: t('resumes.form.schedules'),
    relocate: t('resumes.form.relocate'),
    trips: t('resumes.form.trips'),
    startOn: t('resumes.form.startOn'),
    educationLevel: t('resumes.form.educationLevel'),
    notSaid: t('resumes.form.notSaid'),
    experienceLead: t('resumes.form.experienceLead'),
    rows: {
      jobs: numbered((number) => t('resumes.form.job', { number }), t('resumes.form.addJob')),
      studies: numbered((number) => t('resumes.form.study', { number }), t('resumes.form.addStudy')),
      courses: numbered((number) => t('resumes.form.course', { number }), t('resumes.form.addCourse')),
      languages: numbered((number) => t('resumes.form.language', { number }), t('resumes.form.addLanguage')),
    },
    employer: t('resumes.form.employer'),
    post: t('resumes.form.post'),
    from: t('resumes.form.from'),
    to: t('resumes.form.to'),
    dateHint: t('resumes.form.dateHint'),
    toHint: t('resumes.form.toHint'),
    duties: t('resumes.form.duties'),
    level: t('resumes.form.level'),
    institution: t('resumes.form.institution'),
    speciality: t('resumes.form.speciality'),
    courseName: t('resumes.form.courseName'),
    provider: t('resumes.form.provider'),
    year: t('resumes.form.year'),
    lang: t('resumes.form.lang'),
    choose: t('resumes.form.choose'),
    remove: t('resumes.form.remove'),
    removeHint: t('resumes.form.removeHint'),
    skills: t('resumes.form.skillsField'),
    skillsHint: t('resumes.form.skillsHint'),
    driver: t('resumes.form.driver'),
    about: t('resumes.form.aboutField'),
    aboutHint: t('resumes.form.aboutHint'),
    visibility: t('resumes.form.visibility'),
    hideEmployers: t('resumes.form.hideEmployers'),
    hideEmployersHint: t('resumes.form.hideEmployersHint'),
    save: t('resumes.form.save'),
    publish: t('resumes.form.publish'),
    choices: {
      locales: localeChoices,
      employments: choices(employmentWords, locale),
      schedules: choices(scheduleWords, locale),
      education: choices(educationNames, locale),
      languages: choices(languageNames, locale),
      levels: choices(levelNames, locale),
      driver: driverCategories.map((value) => ({ value, label: value })),
      visibility: choices(visibilityNames, locale).map((choice) => ({ ...choice, hint: visibilityHints[choice.value][locale] })),
    },
  }
}

export type FormWords = ReturnType<typeof formWords>

export const localeChoices = locales.map((value) => ({ value, label: languageOf[value] }))

/** The titles of rows; the browser has no translator, so a row's number stands for itself. */
const numbered = (title: (number: string) => string, add: string) => ({ title: title('#'), add })
