import { ActionForm } from '@/components/form/action-form'
import { Select, TextArea } from '@/components/form/fields'
import { Submit } from '@/components/form/submit'
import { getView, Page } from '@/components/layout/page'
import { linker } from '@/components/layout/shell'
import { Heading } from '@/components/ui/basics'
import { openPortals } from '@/lib/core/portals'
import { reportFailure } from '@/lib/failures/report-action'
import { placeName } from '@/lib/failures/words'
import { say } from '@/lib/messages'

/** Anybody says what does not work (O206-22.1). */
export default async function Report() {
  const view = await getView()
  const { locale } = view.place
  const t = say(locale)
  const places = ['all', ...openPortals.filter((portal) => portal !== 'staff')]
  return (
    <Page view={view} title={t('state.report')}>
      <Heading
        title={t('state.report')}
        lead={t('state.reportLead')}
        above={
          <a className="link" href={linker(view)('/status')}>
            {t('state.back')}
          </a>
        }
      />
      <ActionForm action={reportFailure} locale={locale} className="grid max-w-2xl gap-5">
        <Select
          name="portal"
          label={t('state.portal')}
          value="all"
          choices={places.map((value) => ({ value, label: placeName(value)[locale] }))}
        />
        <TextArea name="what" label={t('state.what')} hint={t('state.whatHint')} rows={5} maxLength={2000} />
        <div>
          <Submit>{t('state.send')}</Submit>
        </div>
      </ActionForm>
    </Page>
  )
}
