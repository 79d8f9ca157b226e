import { ActionForm } from '@/components/form/action-form'
import { TextField } from '@/components/form/fields'
import { Submit } from '@/components/form/submit'
import type { View } from '@/components/layout/shell'
import { saveCentre } from '@/lib/centres/actions'
import { mostEmails, mostPhones } from '@/lib/centres/input'
import type { Contacts } from '@/lib/centres/queries'
import { phone } from '@/lib/core/format'
import { say } from '@/lib/messages'

/** Rows that stand empty for what may be added; a save brings the next ones. */
const spare = 2

/** The contacts of a centre as its director edits them (O206-10.L1). */
export function CentreForm({ view, centre }: { view: View; centre: Contacts }) {
  const { locale } = view.place
  const t = say(locale)
  const { hours } = centre
  return (
    <ActionForm action={saveCentre} locale={locale} className="grid max-w-4xl gap-6">
      <input type="hidden" name="id" value={centre.id} readOnly />
      <TextField name="postcode" label={t('centres.staff.postcode')} value={centre.postcode} inputMode="numeric" maxLength={6} short />
      <TextField name="addressKk" label={t('centres.staff.addressKk')} value={centre.address?.kk} maxLength={250} />
      <TextField name="addressRu" label={t('centres.staff.addressRu')} value={centre.address?.ru} maxLength={250} />
      <TextField name="addressEn" label={t('centres.staff.addressEn')} value={centre.address?.en} maxLength={250} optional />
      <Phones name="departments" title={t('centres.staff.departments')} rows={centre.departments} view={view} />
      <Phones name="responsible" title={t('centres.staff.responsible')} rows={centre.responsible} view={view} />
      <TextField name="site" label={t('centres.site')} type="url" value={centre.site} maxLength={300} optional />
      <div className="grid gap-4 sm:grid-cols-3">
        {Array.from({ length: mostEmails }, (_, n) => n).map((n) => (
          <TextField
            key={n}
            name={`emails.${n}`}
            type="email"
            label={t('centres.staff.email', { n: String(n + 1) })}
            value={centre.emails[n]}
            optional={n > 0}
          />
        ))}
      </div>
      <Span view={view} title={t('centres.staff.hours')} names={['from', 'to']} span={hours} />
      <Span view={view} title={t('centres.staff.break')} names={['breakFrom', 'breakTo']} span={hours?.break} optional />
      <Span view={view} title={t('centres.staff.saturday')} names={['saturdayFrom', 'saturdayTo']} span={hours?.saturday} optional />
      <div>
        <Submit>{t('centres.staff.save')}</Submit>
      </div>
    </ActionForm>
  )
}

function Phones({ name, title, rows, view }: { name: string; title: string; rows: Contacts['departments']; view: View }) {
  const t = say(view.place.locale)
  const count = Math.min(mostPhones, rows.length + spare)
  return (
    <fieldset>
      <legend className="text-lg font-semibold">{title}</legend>
      <p className="mb-3 text-sm text-muted">{t('centres.staff.rowsHint')}</p>
      <div className="grid gap-5">
        {Array.from({ length: count }, (_, n) => n).map((n) => (
          <fieldset key={n} aria-label={t('centres.staff.row', { n: String(n + 1) })} className="grid gap-3 sm:grid-cols-4">
            <TextField name={`${name}.${n}.kk`} label={t('centres.staff.who')} value={rows[n]?.who.kk} optional maxLength={100} />
            <TextField name={`${name}.${n}.ru`} label={t('centres.staff.whoRu')} value={rows[n]?.who.ru} optional maxLength={100} />
            <TextField name={`${name}.${n}.en`} label={t('centres.staff.whoEn')} value={rows[n]?.who.en} optional maxLength={100} />
            <TextField
              name={`${name}.${n}.number`}
              type="tel"
              label={t('centres.staff.number')}
              value={rows[n] && phone(rows[n].number)}
              optional
            />
          </fieldset>
        ))}
      </div>
    </fieldset>
  )
}

type SpanProps = {
  view: View
  title: string
  names: readonly [from: string, to: string]
  span: { from: string; to: string } | null | undefined
  optional?: boolean
}

function Span({ view, title, names: [from, to], span, optional }: SpanProps) {
  const t = say(view.place.locale)
  return (
    <div className="grid max-w-md gap-4 sm:grid-cols-2">
      <TextField name={from} label={`${title}: ${t('centres.staff.from')}`} value={span?.from} optional={optional} maxLength={5} />
      <TextField name={to} label={`${title}: ${t('centres.staff.to')}`} value={span?.to} optional={optional} maxLength={5} />
    </div>
  )
}
