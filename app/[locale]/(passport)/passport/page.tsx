import { getView, Page } from '@/components/layout/page'
import { linker } from '@/components/layout/shell'
import { promises } from '@/components/passport/door'
import { NextSteps } from '@/components/passport/next-steps'
import { NoticeList } from '@/components/passport/notice-list'
import { PassportPage } from '@/components/passport/passport-page'
import { Acting, You } from '@/components/passport/you'
import { ButtonLink } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { organisationsOf } from '@/lib/accounts/members/queries'
import { noticesOf, selfOf } from '@/lib/accounts/queries'
import { say } from '@/lib/messages'

/** Who you are, for whom you act, what has happened, what to do next. */
export default async function Overview() {
  const view = await getView()
  const t = say(view.place.locale)
  const to = linker(view)
  const [self, notices, organisations] = await Promise.all([selfOf(view.user), noticesOf(view.user, 4), organisationsOf(view.user)])
  if (!self)
    return (
      <Page view={view} title={t('passport.overview.guestTitle')}>
        <div className="py-6 sm:py-12">
          <h1 className="max-w-2xl text-3xl">{t('passport.overview.guestTitle')}</h1>
          <p className="mt-4 max-w-2xl text-lg text-muted">{t('passport.overview.guestLead')}</p>
          <div className="mt-8 flex flex-wrap gap-3">
            <ButtonLink href={to('/register')}>{t('common.register')}</ButtonLink>
            <ButtonLink href={to('/sign-in')} look="secondary">
              {t('common.signIn')}
            </ButtonLink>
          </div>
          <ul className="mt-12 grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
            {promises(view.place.locale).map(([icon, line]) => (
              <li key={icon} className="rounded-lg border border-line bg-card p-5">
                <span className="mb-4 flex size-11 items-center justify-center rounded-md bg-accent-soft text-accent-strong">
                  <Icon name={icon} />
                </span>
                {line}
              </li>
            ))}
          </ul>
        </div>
      </Page>
    )
  const name = self.person?.firstName
  const title = name ? t('passport.overview.title', { name }) : t('passport.overview.titlePlain')
  return (
    <PassportPage view={view} title={title}>
      <h1 className="mb-6 text-2xl">{title}</h1>
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_22rem] lg:grid-rows-[auto_1fr]">
        <div className="lg:col-start-2">
          <Acting view={view} organisations={organisations} />
        </div>
        <div className="grid min-w-0 gap-8 lg:col-start-1 lg:row-span-2 lg:row-start-1">
          <NextSteps view={view} self={self} alone={organisations.length === 0} />
          <section>
            <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-4">
              <h2 className="text-xl">{t('passport.overview.notices')}</h2>
              {notices.length > 0 && (
                <a className="link inline-flex min-h-11 items-center" href={to('/notices')}>
                  {t('passport.overview.allNotices')}
                </a>
              )}
            </div>
            {notices.length > 0 ? (
              <NoticeList view={view} notices={notices} />
            ) : (
              <p className="rounded-lg border border-dashed border-edge px-5 py-6 text-muted">{t('passport.overview.noNotices')}</p>
            )}
          </section>
        </div>
        <div className="lg:col-start-2">
          <You view={view} self={self} />
        </div>
      </div>
    </PassportPage>
  )
}
