import { getMemberView } from '@/components/layout/page'
import { linker } from '@/components/layout/shell'
import { Members } from '@/components/passport/members'
import { OrganisationList } from '@/components/passport/organisation-list'
import { PassportPage } from '@/components/passport/passport-page'
import { queryOf, type Search } from '@/components/passport/query'
import { Alert, Empty, Heading } from '@/components/ui/basics'
import { ButtonLink } from '@/components/ui/button'
import { colleaguesOf, openInvitationsOf, organisationsOf } from '@/lib/accounts/members/queries'
import { say } from '@/lib/messages'

/** The organisations a person represents, and the members of the one he acts for (E1). */
export default async function OrganisationsPage({ searchParams }: { searchParams: Search }) {
  const view = await getMemberView()
  const t = say(view.place.locale)
  const [query, organisations, colleagues, invitations] = await Promise.all([
    queryOf(searchParams),
    organisationsOf(view.user),
    colleaguesOf(view.user),
    openInvitationsOf(view.user),
  ])
  const title = t('passport.organisations.title')
  const create = (
    <ButtonLink
      href={linker(view)({ portal: 'enbek', path: '/cabinet/employer/new' })}
      look={organisations.length ? 'secondary' : 'primary'}
      icon="plus"
    >
      {t('passport.organisations.create')}
    </ButtonLink>
  )
  return (
    <PassportPage view={view} title={title}>
      <Heading title={title} lead={t('passport.organisations.lead')}>
        {organisations.length > 0 && create}
      </Heading>
      <div className="grid gap-6">
        {query.joined && <Alert tone="good" role="status" title={t('passport.organisations.joined')} />}
        {query.left && <Alert tone="good" role="status" title={t('passport.organisations.left')} />}
        {organisations.length > 0 ? (
          <OrganisationList view={view} organisations={organisations} />
        ) : (
          <Empty title={t('passport.organisations.none')}>
            <p className="mb-5">{t('passport.organisations.noneText')}</p>
            {create}
          </Empty>
        )}
        {view.user.employerId ? (
          <Members view={view} colleagues={colleagues} invitations={invitations} />
        ) : (
          organisations.length > 0 && <p className="text-muted">{t('passport.organisations.chooseToManage')}</p>
        )}
      </div>
    </PassportPage>
  )
}
