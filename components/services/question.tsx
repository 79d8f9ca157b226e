import { Checkbox, Choices, Select, TextArea, TextField } from '@/components/form/fields'
import { Picker } from '@/components/form/picker'
import type { Locale } from '@/lib/core/text'
import { say } from '@/lib/messages'
import type { Field } from '@/lib/services/definition'

const wide = 5
const slots = ['0', '1', '2', '3', '4']

type Props = { name: string; field: Field; value: unknown; locale: Locale /** Where the first value came from. */; source?: string }

const words = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '')
const many = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : typeof value === 'string' && value ? [value] : [])

/** One question of any service, as its definition describes it. */
export function Question({ name, field, value, locale, source }: Props) {
  const t = say(locale)
  const label = field.label[locale]
  const hint = [field.hint?.[locale], source].filter(Boolean).join('. ') || undefined
  const base = { name, label, hint, optional: field.optional }
  const choices = Object.entries(field.options ?? {}).map(([key, option]) => ({ value: key, label: option[locale] }))
  switch (field.as) {
    case 'lines':
      return <TextArea {...base} value={words(value)} rows={3} />
    case 'choice':
      return choices.length > wide ? (
        <Select {...base} value={words(value)} choices={choices} empty={t('services.step.choose')} />
      ) : (
        <Choices {...base} values={many(value)} choices={choices} />
      )
    case 'choices':
      return <Choices {...base} many values={many(value)} choices={choices} columns={choices.length > wide} />
    case 'box':
      return <Checkbox name={name} label={label} hint={hint} checked={value === 'on'} />
    case 'district':
      return <Picker {...base} value={words(value)} source="places" locale={locale} />
    case 'occupation':
      return <Picker {...base} value={words(value)} source="occupations" locale={locale} />
    case 'date':
      return <TextField {...base} type="date" value={words(value)} short />
    case 'whole':
    case 'money':
      return <TextField {...base} value={words(value)} inputMode="numeric" short />
    case 'phone':
      return <TextField {...base} type="tel" autoComplete="tel" value={words(value)} short />
    case 'email':
      return <TextField {...base} type="email" autoComplete="email" value={words(value)} />
    case 'rows':
      return <Rows name={name} field={field} value={value} locale={locale} />
    default:
      return <TextField {...base} value={words(value)} />
  }
}

/** A list of a few like things: the rows stand open, empty ones are left out. */
function Rows({ name, field, value, locale }: Omit<Props, 'source'>) {
  const t = say(locale)
  const rows = Array.isArray(value) ? (value as Record<string, unknown>[]) : []
  return (
    <fieldset className="grid gap-4">
      <legend className="mb-2 font-semibold">{field.label[locale]}</legend>
      {slots.slice(0, field.most ?? 3).map((slot) => (
        <details key={slot} open={slot === '0' || rows[Number(slot)] !== undefined} className="rounded-md border border-line p-4">
          <summary className="min-h-6 cursor-pointer text-sm font-semibold">
            {t('services.step.row', { at: String(Number(slot) + 1) })}
          </summary>
          <div className="mt-3 grid gap-4 sm:grid-cols-2">
            {Object.entries(field.fields ?? {}).map(([key, inner]) => (
              <Question
                key={key}
                name={`${name}.${slot}.${key}`}
                field={{ ...inner, optional: true }}
                value={rows[Number(slot)]?.[key]}
                locale={locale}
              />
            ))}
          </div>
        </details>
      ))}
    </fieldset>
  )
}
