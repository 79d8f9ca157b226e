import { notFound } from 'next/navigation'
import { ActionForm } from '@/components/form/action-form'
import { Choices, Select, TextField } from '@/components/form/fields'
import { Submit } from '@/components/form/submit'
import { getView } from '@/components/layout/page'
import { StaffPage } from '@/components/staff/frame'
import { Card, Heading } from '@/components/ui/basics'
import { may } from '@/lib/core/policy'
import { say } from '@/lib/messages'
import { centreServices } from '@/lib/services/catalogue'
import { receiveVisitor } from '@/lib/services/desk/intake'

const reasons = ['came', 'phone', 'disability', 'no_device', 'other'] as const

/** A visitor at the office: which service, who, and why the specialist fills it in (GJS-5.S1). */
export default async function NewCase() {
  const view = await getView()
  const place = view.user.roles.find(({ centreId }) => centreId)
  if (!place || !may(view.user, 'case.intake', { regionCode: place.regionCode, centreId: place.centreId ?? null })) notFound()
  const { locale } = view.place
  const t = say(locale)
  return (
    <StaffPage view={view} title={t('services.desk.receive')}>
      <Heading title={t('services.desk.receive')} lead={t('services.desk.receiveLead')} />
      <Card className="max-w-2xl">
        <ActionForm action={receiveVisitor} locale={locale}>
          <Select
            name="service"
            label={t('services.desk.service')}
            choices={centreServices.map(({ id, title }) => ({ value: id, label: title[locale] }))}
          />
          <TextField name="iin" label={t('services.desk.iin')} inputMode="numeric" maxLength={14} short />
          <Choices
            name="why"
            label={t('services.desk.why')}
            values={['came']}
            choices={reasons.map((value) => ({ value, label: t(`services.desk.whys.${value}`) }))}
          />
          <Choices
            name="locale"
            label={t('services.desk.language')}
            inline
            values={[locale === 'en' ? 'kk' : locale]}
            choices={[
              { value: 'kk', label: 'Қазақша' },
              { value: 'ru', label: 'Русский' },
            ]}
          />
          <div>
            <Submit>{t('services.desk.begin')}</Submit>
          </div>
        </ActionForm>
      </Card>
    </StaffPage>
  )
}
