import { ActionForm } from '@/components/form/action-form'
import { Choices, Select, TextField } from '@/components/form/fields'
import { Submit } from '@/components/form/submit'
import { getMemberView } from '@/components/layout/page'
import { linker } from '@/components/layout/shell'
import { PassportPage } from '@/components/passport/passport-page'
import { Card, Heading } from '@/components/ui/basics'
import { agreementsOf, selfOf } from '@/lib/accounts/queries'
import { savePerson, setLocale } from '@/lib/accounts/self/actions'
import { regions } from '@/lib/classifiers/queries'
import { dayOf } from '@/lib/core/calendar'
import { day, moment } from '@/lib/core/format'
import { say } from '@/lib/messages'

const languages = [
  { value: 'kk', label: 'Қазақша' },
  { value: 'ru', label: 'Русский' },
  { value: 'en', label: 'English' },
]

/** P1, domain 1.1: the person's own data, never public. */
export default async function PersonPage() {
  const view = await getMemberView()
  const { locale } = view.place
  const t = say(locale)
  const [self, places, agreements] = await Promise.all([selfOf(view.user), regions(locale), agreementsOf(view.user)])
  const person = self?.person
  const title = t('passport.person.title')
  return (
    <PassportPage view={view} title={title}>
      <Heading title={title} lead={t('passport.person.lead')} />
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <Card>
          <ActionForm action={savePerson} locale={locale}>
            <div className="grid gap-5 sm:grid-cols-2">
              <TextField name="lastName" label={t('passport.field.lastName')} value={person?.lastName} autoComplete="family-name" />
              <TextField name="firstName" label={t('passport.field.firstName')} value={person?.firstName} autoComplete="given-name" />
              <TextField
                name="middleName"
                label={t('passport.field.middleName')}
                value={person?.middleName}
                autoComplete="additional-name"
                optional
              />
            </div>
            <TextField
              name="iin"
              label={t('passport.person.iin')}
              hint={
                person?.iin
                  ? t(person.iinConfirmedAt ? 'passport.person.iinProven' : 'passport.person.iinClaimed')
                  : t('passport.person.iinHint')
              }
              value={person?.iin}
              inputMode="numeric"
              short
              optional
            />
            <TextField
              name="birthDate"
              type="date"
              label={t('passport.person.birthDate')}
              hint={t('passport.person.birthHint')}
              value={person?.birthDate}
              max={dayOf(new Date())}
              autoComplete="bday"
              short
              optional
            />
            <Choices
              name="sex"
              label={t('passport.person.sex')}
              values={person?.sex ? [person.sex] : []}
              choices={[
                { value: 'M', label: t('passport.person.man') },
                { value: 'F', label: t('passport.person.woman') },
              ]}
              columns
              optional
            />
            <Select
              name="regionCode"
              label={t('passport.person.region')}
              value={person?.regionCode}
              choices={places.map(({ code, name }) => ({ value: code, label: name[locale] }))}
              empty={t('passport.person.notChosen')}
              optional
            />
            <div>
              <Submit>{t('common.save')}</Submit>
            </div>
          </ActionForm>
        </Card>
        <div className="grid gap-6">
          <Card>
            <ActionForm action={setLocale} locale={locale} className="grid gap-4">
              <Select name="locale" label={t('passport.person.locale')} value={self?.locale} choices={languages} />
              <div>
                <Submit look="secondary">{t('passport.person.localeSave')}</Submit>
              </div>
            </ActionForm>
          </Card>
          {agreements.map(({ version, acceptedAt }) => (
            <Card key={version}>
              <h2 className="text-lg">{t('passport.person.agreement')}</h2>
              <p className="mt-1 text-sm text-muted">
                {t('passport.person.agreementText', { day: day(locale, version), when: moment(locale, acceptedAt) })}
              </p>
              <a className="link inline-flex min-h-11 items-center" href={linker(view)('/agreement')}>
                {t('passport.register.read')}
              </a>
            </Card>
          ))}
        </div>
      </div>
    </PassportPage>
  )
}
