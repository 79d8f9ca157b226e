import { EnbekNav } from '@/components/enbek/cabinet-nav'
import { MyResume } from '@/components/enbek/resume-mine'
import { getMemberView, Page } from '@/components/layout/page'
import { linker } from '@/components/layout/shell'
import { Alert, Empty, Heading } from '@/components/ui/basics'
import { ButtonLink } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { placeName } from '@/lib/classifiers/queries'
import { say } from '@/lib/messages'
import { myResumes } from '@/lib/resumes/own'

const done = {
  published: 'resumes.cabinet.donePublished',
  confirmed: 'resumes.cabinet.doneConfirmed',
  hidden: 'resumes.cabinet.doneHidden',
  archived: 'resumes.cabinet.doneArchived',
  draft: 'resumes.cabinet.doneRestored',
} as const

/** A person's résumés: what state each is in, until when it is shown, who has opened it, and what can be done. */
export default async function MyResumes({ searchParams }: { searchParams: Promise<{ done?: string }> }) {
  const view = await getMemberView()
  const { locale } = view.place
  const t = say(locale)
  const to = linker(view)
  const now = new Date()
  const [rows, { done: what = '' }] = await Promise.all([myResumes(view.user, now), searchParams])
  const places = await Promise.all(rows.map((row) => placeName(row.placeCode, locale)))
  return (
    <Page view={view} title={t('resumes.cabinet.title')} nav={<EnbekNav view={view} />}>
      <Heading title={t('resumes.cabinet.title')} lead={t('resumes.cabinet.lead')}>
        {rows.length > 0 && (
          <ButtonLink href={to('/cabinet/resumes/new')} icon="plus">
            {t('resumes.cabinet.create')}
          </ButtonLink>
        )}
      </Heading>
      {Object.hasOwn(done, what) && (
        <div className="mb-6">
          <Alert tone="good" role="status" title={t(done[what as keyof typeof done])} />
        </div>
      )}
      <ul className="mb-6 flex flex-wrap gap-x-6 gap-y-1 text-sm">
        <Aside href={to('/cabinet/resumes/views')} icon="search" label={t('resumes.cabinet.views')} />
        <Aside href={to('/cabinet/resumes/blocks')} icon="lock" label={t('resumes.cabinet.blocks')} />
        <Aside href={to('/cabinet/resumes/import')} icon="doc" label={t('resumes.cabinet.import')} />
      </ul>
      {rows.length === 0 ? (
        <Empty title={t('resumes.cabinet.empty')}>
          <p className="mb-5">{t('resumes.cabinet.emptyText')}</p>
          <ButtonLink href={to('/cabinet/resumes/new')} icon="plus">
            {t('resumes.cabinet.create')}
          </ButtonLink>
        </Empty>
      ) : (
        <ul className="grid gap-4">
          {rows.map((row, at) => (
            <MyResume key={row.id} row={row} place={places[at] ?? null} view={view} now={now} />
          ))}
        </ul>
      )}
    </Page>
  )
}

const Aside = ({ href, icon, label }: { href: string; icon: 'search' | 'lock' | 'doc'; label: string }) => (
  <li>
    <a href={href} className="link inline-flex min-h-11 items-center gap-1.5">
      <Icon name={icon} className="size-4" />
      {label}
    </a>
  </li>
)
