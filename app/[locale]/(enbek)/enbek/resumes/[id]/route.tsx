import { ResumeView } from '@/components/enbek/resume-view'
import { document, serve } from '@/components/layout/document'
import { NotFound } from '@/components/layout/not-found'
import { getView } from '@/components/layout/page'
import { linker, type View } from '@/components/layout/shell'
import { Alert, Card, Facts } from '@/components/ui/basics'
import { ButtonLink } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { occupationNames, placeName } from '@/lib/classifiers/queries'
import { dayOf } from '@/lib/core/calendar'
import { day, phone as phoneWords } from '@/lib/core/format'
import { say } from '@/lib/messages'
import { type Opened, openResume, type Person } from '@/lib/resumes/queries'

/** The public card: without the person behind it, unless he has shown himself to the employer who asks (E3). "None" and "not for you" look alike. */
export const GET = serve(async (_request: Request, { params }: { params: Promise<{ id: string }> }) => {
  const view = await getView()
  const { locale } = view.place
  const t = say(locale)
  const now = new Date()
  const opened = await openResume(view.user, (await params).id, now)
  if (!opened) return document(view, { title: t('common.notFoundTitle'), hidden: true, status: 404 }, <NotFound view={view} />)
  const { card } = opened
  const [place, occupations] = await Promise.all([
    placeName(card.placeCode ?? card.regionCode, locale),
    occupationNames(card.occupationCodes),
  ])
  return document(
    view,
    { title: card.title, hidden: true },
    <article className="grid items-start gap-6 lg:grid-cols-[1fr_20rem] lg:gap-10">
      <div className="min-w-0">
        <p className="no-print mb-3">
          <a className="link inline-flex min-h-11 items-center gap-1 text-sm" href={linker(view)('/resumes')}>
            <Icon name="back" className="size-4" />
            {t('resumes.card.back')}
          </a>
        </p>
        {opened.own && (
          <div className="mb-6">
            <Alert title={t('resumes.card.own')}>
              <a className="link" href={linker(view)('/cabinet/resumes')}>
                {t('resumes.card.toMine')}
              </a>
            </Alert>
          </div>
        )}
        <ResumeView
          card={card}
          locale={locale}
          today={dayOf(now)}
          place={place}
          occupations={card.occupationCodes.map((code) => occupations.get(code)?.name[locale] ?? code)}
        />
      </div>
      <aside className={`grid gap-5 ${opened.mayPropose ? 'max-lg:order-first' : ''}`}>
        <Card>{opened.person ? <Named person={opened.person} view={view} /> : <Unnamed view={view} />}</Card>
        {opened.mayPropose && <Propose opened={opened} view={view} />}
        <p className="px-1 text-sm text-muted">{t('resumes.card.updated', { day: day(locale, dayOf(card.updatedAt)) })}</p>
      </aside>
    </article>,
  )
})

function Unnamed({ view }: { view: View }) {
  const t = say(view.place.locale)
  return (
    <div className="flex gap-3">
      <Icon name="lock" className="mt-0.5 size-6 text-accent" />
      <div>
        <h2 className="text-base">{t('resumes.card.hiddenPerson')}</h2>
        <p className="mt-1 text-sm text-muted">{t('resumes.card.hiddenWhy')}</p>
      </div>
    </div>
  )
}

function Named({ person, view }: { person: Person; view: View }) {
  const { locale } = view.place
  const t = say(locale)
  const { phone, email } = person
  return (
    <>
      <h2 className="text-xs font-normal text-muted">{t('resumes.card.person')}</h2>
      <p className="mb-4 text-lg font-bold">{[person.lastName, person.firstName, person.middleName].filter(Boolean).join(' ')}</p>
      <Facts
        items={[
          [
            t('resumes.card.phone'),
            phone && (
              <a className="link" href={`tel:${phone}`}>
                {phoneWords(phone)}
              </a>
            ),
          ],
          [
            t('resumes.card.email'),
            email && (
              <a className="link" href={`mailto:${email}`}>
                {email}
              </a>
            ),
          ],
          [t('resumes.card.birth'), person.birthDate && day(locale, person.birthDate)],
        ]}
      />
      <p className="mt-4 border-t border-line pt-3 text-xs text-muted">{t('resumes.card.logged')}</p>
    </>
  )
}

function Propose({ opened, view }: { opened: Opened; view: View }) {
  const t = say(view.place.locale)
  return (
    <div className="no-print grid gap-2">
      <ButtonLink href={`${linker(view)('/cabinet/proposals/new')}?resume=${opened.card.id}`} look="sun" icon="mail" wide>
        {t('resumes.card.propose')}
      </ButtonLink>
      {!opened.person && <p className="px-1 text-sm text-muted">{t('resumes.card.proposeHint')}</p>}
    </div>
  )
}
