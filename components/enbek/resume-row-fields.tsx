'use client'

import { Select, TextArea, TextField } from '@/components/form/fields'
import type { Course, Job, Study } from '@/db/schema'
import { typedPartial } from '@/lib/resumes/partial-date'
import type { FormWords } from './resume-form-words'
import { ResumeRows } from './resume-rows'

type Warn = (field: string, hint?: string) => React.ReactNode
type Rows<T> = { rows: readonly T[]; words: FormWords; warn: Warn }

export function JobRows({ rows, words, warn }: Rows<Job>) {
  return (
    <ResumeRows
      name="jobs"
      filled={rows.length}
      most={30}
      words={words.rows.jobs}
      removeLabel={words.remove}
      fields={['employer', 'post', 'from', 'to', 'duties']}
    >
      {(at) => (
        <>
          <TextField name={`jobs.${at}.post`} label={words.post} value={rows[at]?.post} maxLength={200} hint={warn(`jobs.${at}.post`)} />
          <TextField
            name={`jobs.${at}.employer`}
            label={words.employer}
            value={rows[at]?.employer}
            maxLength={200}
            hint={warn(`jobs.${at}.employer`)}
          />
          <Dates name={`jobs.${at}`} words={words} from={rows[at]?.from ?? null} to={rows[at]?.to ?? null} fromRequired />
          <TextArea
            name={`jobs.${at}.duties`}
            label={words.duties}
            value={rows[at]?.duties}
            rows={4}
            maxLength={3000}
            optional
            hint={warn(`jobs.${at}.duties`)}
          />
        </>
      )}
    </ResumeRows>
  )
}

export function StudyRows({ rows, words, warn }: Rows<Study>) {
  return (
    <ResumeRows
      name="studies"
      filled={rows.length}
      most={15}
      words={words.rows.studies}
      removeLabel={words.remove}
      fields={['level', 'institution', 'speciality', 'from', 'to']}
    >
      {(at) => (
        <>
          <Select
            name={`studies.${at}.level`}
            label={words.level}
            value={rows[at]?.level}
            choices={words.choices.education}
            empty={words.choose}
          />
          <TextField
            name={`studies.${at}.institution`}
            label={words.institution}
            value={rows[at]?.institution}
            maxLength={200}
            hint={warn(`studies.${at}.institution`)}
          />
          <TextField
            name={`studies.${at}.speciality`}
            label={words.speciality}
            value={rows[at]?.speciality}
            maxLength={200}
            optional
            hint={warn(`studies.${at}.speciality`)}
          />
          <Dates name={`studies.${at}`} words={words} from={rows[at]?.from ?? null} to={rows[at]?.to ?? null} />
        </>
      )}
    </ResumeRows>
  )
}

export function CourseRows({ rows, words, warn }: Rows<Course>) {
  return (
    <ResumeRows
      name="courses"
      filled={rows.length}
      most={30}
      words={words.rows.courses}
      removeLabel={words.remove}
      fields={['name', 'provider', 'year']}
    >
      {(at) => (
        <>
          <TextField
            name={`courses.${at}.name`}
            label={words.courseName}
            value={rows[at]?.name}
            maxLength={200}
            hint={warn(`courses.${at}.name`)}
          />
          <TextField
            name={`courses.${at}.provider`}
            label={words.provider}
            value={rows[at]?.provider}
            maxLength={200}
            optional
            hint={warn(`courses.${at}.provider`)}
          />
          <TextField
            name={`courses.${at}.year`}
            label={words.year}
            value={rows[at]?.year}
            inputMode="numeric"
            maxLength={4}
            short
            optional
          />
        </>
      )}
    </ResumeRows>
  )
}

export function LanguageRows({ rows, words }: Omit<Rows<{ lang: string; level: string }>, 'warn'>) {
  return (
    <ResumeRows
      name="languages"
      filled={rows.length}
      most={12}
      words={words.rows.languages}
      removeLabel={words.remove}
      fields={['lang', 'level']}
    >
      {(at) => (
        <div className="grid gap-4 sm:grid-cols-2">
          <Select
            name={`languages.${at}.lang`}
            label={words.lang}
            value={rows[at]?.lang}
            choices={words.choices.languages}
            empty={words.choose}
          />
          <Select
            name={`languages.${at}.level`}
            label={words.level}
            value={rows[at]?.level}
            choices={words.choices.levels}
            empty={words.choose}
          />
        </div>
      )}
    </ResumeRows>
  )
}

/** Month and year typed as people say them: `03.2019`. */
function Dates(props: { name: string; words: FormWords; from: string | null; to: string | null; fromRequired?: boolean }) {
  const { name, words } = props
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <TextField
        name={`${name}.from`}
        label={words.from}
        hint={words.dateHint}
        value={typedPartial(props.from)}
        inputMode="decimal"
        maxLength={10}
        optional={!props.fromRequired}
      />
      <TextField
        name={`${name}.to`}
        label={words.to}
        hint={props.fromRequired ? words.toHint : words.dateHint}
        value={typedPartial(props.to)}
        inputMode="decimal"
        maxLength={10}
        optional
      />
    </div>
  )
}
