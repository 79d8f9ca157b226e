import type { ReactNode } from 'react'
import { type Action, ActionForm } from '@/components/form/action-form'
import { Choices, Select, TextArea, TextField } from '@/components/form/fields'
import { Picker } from '@/components/form/picker'
import { Submit } from '@/components/form/submit'
import { linker, type View } from '@/components/layout/shell'
import { Card, Facts } from '@/components/ui/basics'
import { ButtonLink } from '@/components/ui/button'
import type { Employer } from '@/db/schema'
import { picked } from '@/lib/classifiers/pick'
import type { Day } from '@/lib/core/calendar'
import type { Text } from '@/lib/core/text'
import { isVerified } from '@/lib/employers/rules'
import { employerKinds, kindNames, legalForms, sizeNames } from '@/lib/employers/words'
import { say } from '@/lib/messages'

type Props = { view: View; action: Action; today: Day; employer?: Employer; place?: string | null }

/** Card E1 as a form: a new employer, or the one that is edited. What a centre has verified is shown and not asked. */
export function EmployerForm({ view, action, today, employer, place }: Props) {
  const { locale } = view.place
  const t = say(locale)
  const to = linker(view)
  const chosen = (of: Readonly<Record<string, Text>>) => Object.entries(of).map(([value, name]) => ({ value, label: name[locale] }))
  const fixed = employer !== undefined && employer.state !== 'self_declared'
  return (
    <ActionForm action={action} locale={locale} className="grid max-w-3xl gap-6">
      {employer && <input type="hidden" name="id" value={employer.id} readOnly />}
      <Part title={t('employers.requisitesTitle')}>
        {fixed ? (
          <div>
            <input type="hidden" name="kind" value={employer.kind} readOnly />
            <input type="hidden" name="bin" value={employer.bin ?? ''} readOnly />
            <Facts
              columns
              items={[
                [t('employers.kind'), kindNames[employer.kind][locale]],
                [t('employers.number'), employer.bin],
              ]}
            />
            <p className="mt-2 text-sm text-muted">{t('employers.fixedHint')}</p>
          </div>
        ) : (
          <>
            <Choices
              name="kind"
              label={t('employers.kind')}
              choices={employerKinds.map((value) => ({ value, label: kindNames[value][locale] }))}
              values={[employer?.kind ?? 'legal_entity']}
              columns
            />
            <TextField
              name="bin"
              label={t('employers.bin')}
              hint={t('employers.binHint')}
              value={employer?.bin}
              inputMode="numeric"
              autoComplete="off"
              short
            />
          </>
        )}
        <TextField
          name="nameKk"
          label={t('employers.nameKk')}
          hint={employer && isVerified(employer) ? t('employers.renameHint') : t('employers.nameHint')}
          value={employer?.nameKk}
          optional
          maxLength={500}
        />
        <TextField name="nameRu" label={t('employers.nameRu')} value={employer?.nameRu} optional maxLength={500} />
        <Pair>
          <Select
            name="legalForm"
            label={t('employers.legalForm')}
            choices={chosen(legalForms)}
            value={employer?.legalForm}
            empty={t('employers.choose')}
            optional
          />
          <Select
            name="size"
            label={t('employers.size')}
            choices={chosen(sizeNames)}
            value={employer?.size}
            empty={t('employers.choose')}
            optional
          />
          <TextField
            name="oked"
            label={t('employers.oked')}
            hint={t('employers.okedHint')}
            value={employer?.oked}
            inputMode="numeric"
            optional
          />
          <TextField
            name="registeredOn"
            label={t('employers.registeredOn')}
            type="date"
            value={employer?.registeredOn}
            max={today}
            optional
          />
        </Pair>
        <Picker
          name="place"
          label={t('employers.place')}
          hint={t('employers.placeHint')}
          value={place && employer?.placeCode ? picked(place, employer.placeCode) : null}
          source="places"
          locale={locale}
        />
        <TextField
          name="address"
          label={t('employers.address')}
          hint={t('employers.addressHint')}
          value={employer?.address}
          autoComplete="street-address"
          optional
          maxLength={250}
        />
        <TextField name="headName" label={t('employers.headName')} value={employer?.headName} optional maxLength={200} />
      </Part>
      <Part title={t('employers.contactsTitle')} hint={t('employers.contactsNote')}>
        <TextField
          name="contactPerson"
          label={t('employers.contactPerson')}
          hint={t('employers.contactPersonHint')}
          value={employer?.contactPerson}
          maxLength={200}
        />
        <Pair>
          <TextField
            name="contactPhone"
            label={t('employers.contactPhone')}
            type="tel"
            inputMode="tel"
            autoComplete="tel"
            value={employer?.contactPhone}
          />
          <TextField
            name="contactEmail"
            label={t('employers.contactEmail')}
            type="email"
            inputMode="email"
            autoComplete="email"
            value={employer?.contactEmail}
            optional
          />
        </Pair>
        <TextField name="site" label={t('employers.site')} type="url" value={employer?.site} autoComplete="url" optional />
      </Part>
      <Part title={t('employers.bankTitle')} hint={t('employers.bankHint')}>
        <TextField
          name="iban"
          label={t('employers.iban')}
          hint={t('employers.ibanHint')}
          value={employer?.iban}
          autoComplete="off"
          optional
        />
        <Pair>
          <TextField name="bik" label={t('employers.bik')} value={employer?.bik} autoComplete="off" optional />
          <TextField name="bankName" label={t('employers.bankName')} value={employer?.bankName} optional maxLength={200} />
        </Pair>
      </Part>
      <Part title={t('employers.staffTitle')} hint={t('employers.staffHint')}>
        <div className="grid gap-5 sm:grid-cols-3 sm:items-end">
          <TextField name="headcount" label={t('employers.headcount')} inputMode="numeric" value={employer?.headcount} optional />
          <TextField
            name="headcountDisabled"
            label={t('employers.headcountDisabled')}
            inputMode="numeric"
            value={employer?.headcountDisabled}
            optional
          />
          <TextField
            name="headcountHeavy"
            label={t('employers.headcountHeavy')}
            inputMode="numeric"
            value={employer?.headcountHeavy}
            optional
          />
        </div>
      </Part>
      <Part title={t('employers.aboutTitle')} hint={t('employers.descriptionHint')}>
        <TextArea name="descriptionKk" label={t('employers.descriptionKk')} value={employer?.descriptionKk} optional maxLength={4000} />
        <TextArea name="descriptionRu" label={t('employers.descriptionRu')} value={employer?.descriptionRu} optional maxLength={4000} />
      </Part>
      <div className="flex flex-wrap gap-3">
        <Submit>{employer ? t('common.save') : t('employers.add')}</Submit>
        <ButtonLink href={to('/cabinet/employer')} look="quiet">
          {t('common.cancel')}
        </ButtonLink>
      </div>
    </ActionForm>
  )
}

function Part({ title, hint, children }: { title: string; hint?: string; children: ReactNode }) {
  return (
    <Card>
      <h2 className="text-lg">{title}</h2>
      {hint && <p className="mt-1 text-sm text-muted">{hint}</p>}
      <div className="mt-4 grid gap-5">{children}</div>
    </Card>
  )
}

const Pair = ({ children }: { children: ReactNode }) => <div className="grid gap-5 sm:grid-cols-2 sm:items-end">{children}</div>
