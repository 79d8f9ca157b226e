'use client'

import type { ReactNode } from 'react'
import { ActionForm } from '@/components/form/action-form'
import { Checkbox, Choices, Select, TextArea, TextField } from '@/components/form/fields'
import { Picker } from '@/components/form/picker'
import { Submit } from '@/components/form/submit'
import type { Resume } from '@/db/schema'
import { saveResume } from '@/lib/resumes/actions'
import { resumeInput } from '@/lib/resumes/input'
import type { FormWords } from './resume-form-words'
import { CourseRows, JobRows, LanguageRows, StudyRows } from './resume-row-fields'

type Props = {
  resume: Resume
  /** As the pickers write them: `Аспазшы · 5120-01`. */
  occupations: readonly string[]
  place: string
  words: FormWords
  /** What must not be published, by field: said beside it before anybody presses "publish". */
  warnings: Readonly<Record<string, string>>
}

/** All of a résumé on one page. It works without JavaScript and with a thumb; the buttons stay in reach. */
export function ResumeForm({ resume, occupations, place, words, warnings }: Props) {
  const { locale } = words
  const warn = (field: string, hint?: string): ReactNode =>
    warnings[field] ? (
      <>
        {hint && <span className="block">{hint}</span>}
        <span className="font-semibold text-warn">{warnings[field]}</span>
      </>
    ) : (
      hint
    )
  return (
    <ActionForm action={saveResume} schema={resumeInput} locale={locale} className="grid gap-5 [&_.field]:scroll-mb-28">
      <input type="hidden" name="id" value={resume.id} readOnly />
      <Section id="main" title={words.sections.main}>
        <TextField name="title" label={words.title} hint={warn('title', words.titleHint)} value={resume.title} maxLength={200} />
        <Picker
          name="occupation1"
          label={words.occupation1}
          hint={words.occupationHint}
          value={occupations[0]}
          source="occupations"
          locale={locale}
        />
        <div className="grid items-end gap-5 sm:grid-cols-2">
          <Picker name="occupation2" label={words.occupation2} value={occupations[1]} source="occupations" locale={locale} optional />
          <Picker name="occupation3" label={words.occupation3} value={occupations[2]} source="occupations" locale={locale} optional />
        </div>
        <Picker name="place" label={words.place} hint={words.placeHint} value={place} source="places" locale={locale} />
        <Select name="locale" label={words.language} value={resume.locale} choices={words.choices.locales} />
      </Section>
      <Section id="wishes" title={words.sections.wishes}>
        <TextField
          name="payFrom"
          label={words.pay}
          hint={words.payHint}
          value={resume.payFrom}
          inputMode="numeric"
          maxLength={12}
          short
          optional
        />
        <div className="grid items-start gap-5 sm:grid-cols-2">
          <Choices
            name="employments"
            label={words.employments}
            values={resume.employments}
            choices={words.choices.employments}
            many
            optional
          />
          <Choices name="schedules" label={words.schedules} values={resume.schedules} choices={words.choices.schedules} many optional />
        </div>
        <TextField name="startOn" label={words.startOn} type="date" value={resume.startOn} short optional />
        <div>
          <Checkbox name="relocate" label={words.relocate} checked={resume.relocate} />
          <Checkbox name="trips" label={words.trips} checked={resume.trips} />
        </div>
      </Section>
      <Section id="experience" title={words.sections.experience} lead={words.experienceLead}>
        <JobRows rows={resume.jobs} words={words} warn={warn} />
        {resume.jobs.length > 0 && <NoScriptHint words={words} />}
      </Section>
      <Section id="education" title={words.sections.education}>
        <Select
          name="educationLevel"
          label={words.educationLevel}
          value={resume.educationLevel}
          choices={words.choices.education}
          empty={words.notSaid}
          optional
        />
        <StudyRows rows={resume.studies} words={words} warn={warn} />
      </Section>
      <Section id="courses" title={words.sections.courses}>
        <CourseRows rows={resume.courses} words={words} warn={warn} />
      </Section>
      <Section id="skills" title={words.sections.skills}>
        <LanguageRows rows={resume.languages} words={words} />
        <TextArea
          name="skills"
          label={words.skills}
          hint={warn('skills', words.skillsHint)}
          value={resume.skills.join(', ')}
          rows={3}
          optional
        />
        <Choices
          name="driverCategories"
          label={words.driver}
          values={resume.driverCategories}
          choices={words.choices.driver}
          many
          inline
          optional
        />
      </Section>
      <Section id="about" title={words.sections.about}>
        <TextArea
          name="about"
          label={words.about}
          hint={warn('about', words.aboutHint)}
          value={resume.about}
          rows={7}
          maxLength={5000}
          optional
        />
      </Section>
      <Section id="privacy" title={words.sections.privacy}>
        <Choices name="visibility" label={words.visibility} values={[resume.visibility]} choices={words.choices.visibility} />
        <Checkbox name="hideEmployers" label={words.hideEmployers} hint={words.hideEmployersHint} checked={resume.hideEmployers} />
      </Section>
      <div className="sticky bottom-0 z-10 -mx-2 flex flex-wrap gap-3 rounded-t-lg border border-line bg-card p-3 shadow-lift">
        {resume.state === 'draft' || resume.state === 'hidden' ? (
          <>
            {/* the first button is what the Enter key presses: it only saves */}
            <Submit look="secondary">{words.save}</Submit>
            <Submit name="publish" value="yes">
              {words.publish}
            </Submit>
          </>
        ) : (
          <Submit>{words.save}</Submit>
        )}
      </div>
    </ActionForm>
  )
}

const NoScriptHint = ({ words }: { words: FormWords }) => (
  <noscript>
    <p className="text-sm text-muted">{words.removeHint}</p>
  </noscript>
)

const Section = ({ id, title, lead, children }: { id: string; title: string; lead?: string; children: ReactNode }) => (
  <section id={id} aria-labelledby={`${id}-title`} className="grid gap-5 rounded-lg border border-line bg-card p-4 sm:p-6">
    <div>
      <h2 id={`${id}-title`} className="text-xl">
        {title}
      </h2>
      {lead && <p className="mt-1 text-sm text-muted">{lead}</p>}
    </div>
    {children}
  </section>
)
