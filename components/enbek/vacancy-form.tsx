'use client'

import { type Action, ActionForm } from '@/components/form/action-form'
import { Checkbox, Choices, Select, TextArea, TextField } from '@/components/form/fields'
import { Picker } from '@/components/form/picker'
import { Submit } from '@/components/form/submit'
import { Card } from '@/components/ui/basics'
import type { Locale } from '@/lib/core/text'
import { industryWords } from '@/lib/vacancies/industries'
import { driverCategories, savedVacancyInput, vacancyInput } from '@/lib/vacancies/input'
import { type Language, languageFields, rowsFor } from '@/lib/vacancies/languages'
import {
  audienceWords,
  choices,
  conditionWords,
  educationWords,
  employmentWords,
  experienceWords,
  scheduleWords,
  subsidyWords,
} from '@/lib/vacancies/terms'
import { VacancyLanguages } from './vacancy-form-languages'
import { words } from './vacancy-form-words'
import { VacancyPreview } from './vacancy-preview'

/** What the form shows: a stored vacancy with its codes as the pickers write them. */
export type VacancyValues = Partial<
  Record<
    | 'titleKk'
    | 'titleRu'
    | 'occupation'
    | 'industry'
    | 'place'
    | 'address'
    | 'appearedOn'
    | 'employment'
    | 'schedule'
    | 'conditions'
    | 'experience'
    | 'education'
    | 'dutiesKk'
    | 'dutiesRu'
    | 'requirementsKk'
    | 'requirementsRu'
    | 'offersKk'
    | 'offersRu'
    | 'skills'
    | 'accessNote'
    | 'subsidised'
    | 'contactPerson'
    | 'contactPhone'
    | 'contactEmail',
    string | null
  >
> & {
  id?: number
  openings?: number
  payFrom?: number | null
  payTo?: number | null
  remote?: boolean
  internship?: boolean
  languages?: readonly Language[]
  driverCategories?: readonly string[]
  suitableFor?: readonly string[]
}

/** The form of a vacancy (E2), new or stored, with a preview that follows the typing. */
export function VacancyForm({
  action,
  locale,
  values = {},
  today,
}: {
  action: Action
  locale: Locale
  values?: VacancyValues
  today: string
}) {
  const w = (key: keyof typeof words) => words[key][locale]
  const languages = languageFields(values.languages ?? [])
  return (
    <ActionForm
      action={action}
      locale={locale}
      schema={values.id ? savedVacancyInput : vacancyInput}
      className="grid items-start gap-6 lg:grid-cols-[1fr_22rem]"
    >
      <div className="grid gap-6">
        {values.id && <input type="hidden" name="id" value={values.id} readOnly />}
        <Section title={w('basics')}>
          <TextField name="titleKk" label={w('titleKk')} hint={w('titleHint')} value={values.titleKk} optional maxLength={200} />
          <TextField name="titleRu" label={w('titleRu')} value={values.titleRu} optional maxLength={200} />
          <Picker
            name="occupation"
            label={w('occupation')}
            hint={w('occupationHint')}
            value={values.occupation}
            source="occupations"
            locale={locale}
          />
          <Select
            name="industry"
            label={w('industry')}
            value={values.industry}
            empty={w('noIndustry')}
            choices={choices(industryWords, locale)}
            optional
          />
          <div className="grid gap-5 sm:grid-cols-2">
            <TextField
              name="openings"
              label={w('openings')}
              type="number"
              inputMode="numeric"
              min={1}
              max={999}
              value={values.openings ?? 1}
              short
            />
            <TextField
              name="appearedOn"
              label={w('appearedOn')}
              hint={w('appearedHint')}
              type="date"
              max={today}
              value={values.appearedOn ?? today}
            />
          </div>
        </Section>
        <Section title={w('where')}>
          <Picker name="place" label={w('place')} hint={w('placeHint')} value={values.place} source="places" locale={locale} optional />
          <TextField name="address" label={w('address')} value={values.address} optional maxLength={250} />
          <Checkbox name="remote" label={w('remote')} checked={values.remote} />
        </Section>
        <Section title={w('pay')} hint={w('payHint')}>
          <div className="grid gap-5 sm:grid-cols-2">
            <TextField name="payFrom" label={w('payFrom')} inputMode="numeric" value={values.payFrom} optional={w('toPublish')} />
            <TextField name="payTo" label={w('payTo')} inputMode="numeric" value={values.payTo} optional={w('toPublish')} />
          </div>
        </Section>
        <Section title={w('terms')}>
          <div className="grid gap-5 sm:grid-cols-2">
            <Select name="schedule" label={w('schedule')} value={values.schedule ?? 'full_day'} choices={choices(scheduleWords, locale)} />
            <Select
              name="employment"
              label={w('employment')}
              value={values.employment ?? 'permanent'}
              choices={choices(employmentWords, locale)}
            />
            <Select
              name="experience"
              label={w('experience')}
              value={values.experience ?? 'none'}
              choices={choices(experienceWords, locale)}
            />
            <Select name="education" label={w('education')} value={values.education ?? 'any'} choices={choices(educationWords, locale)} />
            <Select
              name="conditions"
              label={w('conditions')}
              value={values.conditions ?? 'normal'}
              choices={choices(conditionWords, locale)}
            />
            <Select
              name="subsidised"
              label={w('subsidised')}
              value={values.subsidised}
              empty={w('notSubsidised')}
              choices={choices(subsidyWords, locale)}
              optional
            />
          </div>
          <Checkbox name="internship" label={w('internship')} checked={values.internship} />
        </Section>
        <Section title={w('texts')} hint={w('textsHint')}>
          <TextArea
            name="dutiesKk"
            label={w('dutiesKk')}
            hint={w('dutiesHint')}
            value={values.dutiesKk}
            optional={w('toPublish')}
            maxLength={5000}
          />
          <TextArea name="dutiesRu" label={w('dutiesRu')} value={values.dutiesRu} optional={w('toPublish')} maxLength={5000} />
          <TextArea name="requirementsKk" label={w('requirementsKk')} value={values.requirementsKk} optional maxLength={5000} />
          <TextArea name="requirementsRu" label={w('requirementsRu')} value={values.requirementsRu} optional maxLength={5000} />
          <TextArea name="offersKk" label={w('offersKk')} value={values.offersKk} optional maxLength={5000} />
          <TextArea name="offersRu" label={w('offersRu')} value={values.offersRu} optional maxLength={5000} />
          <TextField name="skills" label={w('skills')} hint={w('skillsHint')} value={values.skills} optional />
          <VacancyLanguages locale={locale} fields={languages} rows={rowsFor(values.languages ?? [])} />
          <Choices
            name="driverCategories"
            label={w('driver')}
            choices={driverCategories.map((value) => ({ value, label: value }))}
            values={values.driverCategories}
            many
            columns
            optional
          />
        </Section>
        <Section title={w('people')}>
          <Choices
            name="suitableFor"
            label={w('suitableFor')}
            choices={choices(audienceWords, locale)}
            values={values.suitableFor}
            many
            optional
          />
          <TextArea name="accessNote" label={w('accessNote')} value={values.accessNote} rows={2} optional maxLength={500} />
        </Section>
        <Section title={w('contacts')} hint={w('contactsHint')}>
          <TextField name="contactPerson" label={w('contactPerson')} value={values.contactPerson} optional />
          <div className="grid gap-5 sm:grid-cols-2">
            <TextField name="contactPhone" label={w('contactPhone')} type="tel" value={values.contactPhone} optional />
            <TextField name="contactEmail" label={w('contactEmail')} type="email" value={values.contactEmail} optional />
          </div>
        </Section>
        <Submit>{w('save')}</Submit>
      </div>
      <VacancyPreview locale={locale} values={{ ...values, ...languages }} />
    </ActionForm>
  )
}

function Section({ title, hint, children }: { title: string; hint?: string; children: React.ReactNode }) {
  return (
    <Card>
      <h2 className="mb-1 text-lg">{title}</h2>
      {hint && <p className="mb-3 text-sm text-muted">{hint}</p>}
      <div className="mt-3 grid gap-5">{children}</div>
    </Card>
  )
}
