import { notFound } from 'next/navigation'
import { ActionForm } from '@/components/form/action-form'
import { Select, TextArea } from '@/components/form/fields'
import { Submit } from '@/components/form/submit'
import { getView } from '@/components/layout/page'
import { linker, type View } from '@/components/layout/shell'
import { paySum, payTerms } from '@/components/records/pay'
import { inLanguage } from '@/components/records/titles'
import { StaffPage } from '@/components/staff/frame'
import { Marked } from '@/components/staff/marked'
import { Card, Facts, Heading, Tag } from '@/components/ui/basics'
import { Icon } from '@/components/ui/icon'
import { occupationNames, placeName } from '@/lib/classifiers/queries'
import { number } from '@/lib/core/format'
import { say } from '@/lib/messages'
import { type ModerationRow, moderationCase } from '@/lib/staff/queries'
import { moderateVacancy } from '@/lib/vacancies/staff-actions'
import {
  choices,
  conditionWords,
  educationWords,
  employmentWords,
  experienceWords,
  refusalGrounds,
  scheduleWords,
} from '@/lib/vacancies/terms'
import { findingName } from '../words'

/** One vacancy as its author wrote it, the doubtful words marked, and the decision (E2). */
export default async function ModerationCase({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const view = await getView()
  const vacancy = /^[1-9]\d{0,14}$/.test(id) ? await moderationCase(view.user, Number(id)) : null
  if (!vacancy) notFound()
  const { locale } = view.place
  const t = say(locale)
  const to = linker(view)
  const title = inLanguage(locale, vacancy.titleKk, vacancy.titleRu)
  const employer = inLanguage(locale, vacancy.employer.nameKk, vacancy.employer.nameRu)
  return (
    <StaffPage view={view} title={title.text}>
      <Heading
        above={
          <a className="link mb-3 inline-flex min-h-11 items-center gap-2 text-sm" href={to('/moderation')}>
            <Icon name="back" />
            {t('staff.list.back')}
          </a>
        }
        title={title.text}
        lead={
          <a className="link" href={to(`/employers/${vacancy.employer.id}`)} lang={employer.lang}>
            {employer.text}
          </a>
        }
      />
      <div className="grid items-start gap-6 lg:grid-cols-[1fr_24rem]">
        <div className="grid gap-6 lg:order-2 lg:sticky lg:top-6">
          <Findings view={view} vacancy={vacancy} />
          <Decision view={view} id={vacancy.id} />
        </div>
        <div className="grid gap-6">
          <Terms view={view} vacancy={vacancy} />
          <Words view={view} vacancy={vacancy} lang="kk" />
          <Words view={view} vacancy={vacancy} lang="ru" />
        </div>
      </div>
    </StaffPage>
  )
}

function Findings({ view, vacancy }: { view: View; vacancy: ModerationRow }) {
  const { locale } = view.place
  const t = say(locale)
  return (
    <Card>
      <h2 className="mb-3 text-lg">{t('staff.moderation.findings')}</h2>
      {vacancy.findings.length === 0 && <p className="text-muted">{t('staff.moderation.noFindings')}</p>}
      <ul className="grid gap-3">
        {vacancy.findings.map(({ code, quote }) => (
          <li key={code + quote}>
            <Tag tone="warn" icon="warn">
              {findingName(code)[locale]}
            </Tag>
            <q className="mt-1 block text-sm">…{quote}…</q>
          </li>
        ))}
      </ul>
    </Card>
  )
}

function Decision({ view, id }: { view: View; id: number }) {
  const { locale } = view.place
  const t = say(locale)
  return (
    <Card>
      <h2 className="mb-4 text-lg">{t('staff.moderation.decision')}</h2>
      <ActionForm action={moderateVacancy} locale={locale} className="grid gap-3">
        <input type="hidden" name="id" value={id} readOnly />
        <input type="hidden" name="decision" value="approve" readOnly />
        <Submit wide>{t('staff.moderation.approve')}</Submit>
      </ActionForm>
      <ActionForm action={moderateVacancy} locale={locale} className="mt-5 grid gap-4 border-t border-line pt-5">
        <h3 className="font-semibold text-bad">{t('staff.moderation.rejectTitle')}</h3>
        <input type="hidden" name="id" value={id} readOnly />
        <input type="hidden" name="decision" value="reject" readOnly />
        <Select
          name="ground"
          label={t('staff.moderation.ground')}
          empty={t('staff.moderation.chooseGround')}
          choices={choices(refusalGrounds, locale)}
        />
        <TextArea name="text" label={t('staff.moderation.text')} hint={t('staff.moderation.textHint')} rows={3} maxLength={1000} />
        <Submit look="danger" wide>
          {t('staff.moderation.reject')}
        </Submit>
      </ActionForm>
    </Card>
  )
}

async function Terms({ view, vacancy }: { view: View; vacancy: ModerationRow }) {
  const { locale } = view.place
  const t = say(locale)
  const [place, occupations] = await Promise.all([
    placeName(vacancy.placeCode ?? vacancy.regionCode, locale),
    occupationNames(vacancy.occupationCode ? [vacancy.occupationCode] : []),
  ])
  const occupation = occupations.get(vacancy.occupationCode ?? '')
  return (
    <Card>
      <Facts
        columns
        items={[
          [t('enbek.vacancy.occupation'), occupation?.name[locale]],
          [t('staff.moderation.place'), [place, vacancy.remote && t('enbek.vacancy.remote')].filter(Boolean).join(' · ')],
          [t('enbek.vacancy.pay'), `${paySum(vacancy, locale)} ${payTerms(vacancy, locale)}`],
          [t('enbek.vacancy.openings'), number(locale, vacancy.openings)],
          [t('enbek.search.employment'), vacancy.employment && employmentWords[vacancy.employment][locale]],
          [t('enbek.search.schedule'), vacancy.schedule && scheduleWords[vacancy.schedule][locale]],
          [t('enbek.vacancy.conditions'), conditionWords[vacancy.conditions][locale]],
          [t('enbek.search.experience'), vacancy.experience && experienceWords[vacancy.experience][locale]],
          [t('enbek.vacancy.education'), vacancy.education && educationWords[vacancy.education][locale]],
        ]}
      />
    </Card>
  )
}

function Words({ view, vacancy, lang }: { view: View; vacancy: ModerationRow; lang: 'kk' | 'ru' }) {
  const t = say(view.place.locale)
  const kk = lang === 'kk'
  const parts = [
    [null, kk ? vacancy.titleKk : vacancy.titleRu],
    [t('enbek.vacancy.duties'), kk ? vacancy.dutiesKk : vacancy.dutiesRu],
    [t('enbek.vacancy.requirements'), kk ? vacancy.requirementsKk : vacancy.requirementsRu],
    [t('enbek.vacancy.offers'), kk ? vacancy.offersKk : vacancy.offersRu],
  ] as const
  const shown = parts.filter(([, words]) => words)
  return (
    <Card>
      <h2 className="mb-3 text-lg">{t(kk ? 'staff.moderation.kk' : 'staff.moderation.ru')}</h2>
      {shown.length === 0 && <p className="text-muted">{t('staff.moderation.noText')}</p>}
      <div className="grid gap-4">
        {shown.map(([name, words]) => (
          <div key={name ?? 'title'}>
            {name && <h3 className="mb-1 text-sm text-muted">{name}</h3>}
            <p lang={lang} className={name ? 'prose' : 'text-lg font-semibold'}>
              <Marked words={words ?? ''} quotes={vacancy.findings.map(({ quote }) => quote)} />
            </p>
          </div>
        ))}
      </div>
    </Card>
  )
}
