import { notFound } from 'next/navigation'
import { ActionForm } from '@/components/form/action-form'
import { TextField } from '@/components/form/fields'
import { Submit } from '@/components/form/submit'
import { getView } from '@/components/layout/page'
import { linker } from '@/components/layout/shell'
import { withQuery } from '@/components/staff/address'
import { CentreForm } from '@/components/staff/centre-form'
import { StaffPage } from '@/components/staff/frame'
import { Alert, Heading } from '@/components/ui/basics'
import { ButtonLink } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { saveTransport } from '@/lib/centres/actions'
import { centreById } from '@/lib/centres/queries'
import { may } from '@/lib/core/policy'
import { say } from '@/lib/messages'

/** The contacts of one centre, kept by its director (O206-10.L1). */
export default async function StaffCentre({ params }: { params: Promise<{ id: string }> }) {
  const [view, { id }] = await Promise.all([getView(), params])
  const centre = await centreById(id)
  if (!centre || !may(view.user, 'centre.save', { ...centre, centreId: centre.id })) notFound()
  const { locale } = view.place
  const t = say(locale)
  const to = linker(view)
  return (
    <StaffPage view={view} title={centre.name[locale]}>
      <Heading
        above={
          <a className="link mb-3 inline-flex min-h-11 items-center gap-2 text-sm" href={to('/centres')}>
            <Icon name="back" />
            {t('staff.list.back')}
          </a>
        }
        title={centre.name[locale]}
        lead={t('centres.staff.editHint')}
      >
        <ButtonLink href={to({ portal: 'enbek', path: `/centres/${centre.regionCode}/${centre.id}` })} look="secondary">
          {t('centres.staff.onSite')}
        </ButtonLink>
      </Heading>
      {centre.isDemo && (
        <div className="mb-6">
          <Alert tone="warn">{t('centres.demo')}</Alert>
        </div>
      )}
      <CentreForm view={view} centre={centre} />
      <section className="mt-10 max-w-4xl border-t border-line pt-6">
        <h2 className="mb-1 text-lg">{t('centres.staff.transport')}</h2>
        <p className="mb-4 max-w-prose text-sm text-muted">{t('centres.staff.transportHint')}</p>
        <ActionForm action={saveTransport} locale={locale} className="grid gap-4">
          <input type="hidden" name="id" value={centre.id} readOnly />
          <TextField
            name="maxMinutes"
            label={t('centres.staff.minutes')}
            value={centre.maxMinutes === null ? null : String(centre.maxMinutes)}
            inputMode="numeric"
            maxLength={3}
            short
            optional
          />
          <div>
            <Submit look="secondary">{t('centres.staff.saveMinutes')}</Submit>
          </div>
        </ActionForm>
      </section>
      {may(view.user, 'journal.read') && (
        <a className="link mt-6 inline-block text-sm" href={to(withQuery('/journal', { subject: centre.id }))}>
          {t('staff.employers.history')}
        </a>
      )}
    </StaffPage>
  )
}
