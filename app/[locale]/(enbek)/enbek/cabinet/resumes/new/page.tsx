import { EnbekNav } from '@/components/enbek/cabinet-nav'
import { localeChoices } from '@/components/enbek/resume-form-words'
import { ActionForm } from '@/components/form/action-form'
import { Select, TextField } from '@/components/form/fields'
import { Picker } from '@/components/form/picker'
import { Submit } from '@/components/form/submit'
import { getMemberView, Page } from '@/components/layout/page'
import { linker } from '@/components/layout/shell'
import { Heading } from '@/components/ui/basics'
import { say } from '@/lib/messages'
import { createResume } from '@/lib/resumes/actions'

/** The first three lines of a résumé; nothing long is typed before something is saved. */
export default async function NewResume() {
  const view = await getMemberView()
  const { locale } = view.place
  const t = say(locale)
  return (
    <Page view={view} title={t('resumes.start.title')} nav={<EnbekNav view={view} />}>
      <Heading title={t('resumes.start.title')} lead={t('resumes.start.lead')} />
      <div className="max-w-xl rounded-lg border border-line bg-card p-4 sm:p-6">
        <ActionForm action={createResume} locale={locale}>
          <TextField name="title" label={t('resumes.form.title')} hint={t('resumes.form.titleHint')} maxLength={200} />
          <Picker
            name="occupation1"
            label={t('resumes.form.occupation')}
            hint={t('resumes.form.occupationHint')}
            source="occupations"
            locale={locale}
            optional
          />
          <Picker
            name="place"
            label={t('resumes.form.place')}
            hint={t('resumes.form.placeHint')}
            source="places"
            locale={locale}
            optional
          />
          <Select name="locale" label={t('resumes.form.locale')} value={locale} choices={localeChoices} />
          <div>
            <Submit>{t('resumes.start.submit')}</Submit>
          </div>
        </ActionForm>
      </div>
      <p className="mt-5">
        <a className="link" href={linker(view)('/cabinet/resumes/import')}>
          {t('resumes.start.import')}
        </a>
      </p>
    </Page>
  )
}
