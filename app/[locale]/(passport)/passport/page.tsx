import { getView, Page } from '@/components/layout/page'
import { linker } from '@/components/layout/shell'
import { Promises } from '@/components/passport/door'
import { NextSteps } from '@/components/passport/next-steps'
import { NoticeList } from '@/components/passport/notice-list'
import { PassportPage } from '@/components/passport/passport-page'
import { Acting, You } from '@/components/passport/you'
import { ButtonLink } from '@/components/ui/button'
import { noticesOf, selfOf } from '@/lib/accounts/queries'
import { say } from '@/lib/messages'

/** Who you are, for whom you act, what has happened, what to do next. */
export default async function Overview() {
  const view = await getView()
  const t = say(view.place.locale)
  const to = linker(view)
  const [self, notices] = await Promise.all([selfOf(view.user), noticesOf(view.user, 4)])
  if (!self)
    return (
      <Page view={view} title={t('passport.overview.guestTitle')}>
        <div className="grid items-start gap-10 py-4 lg:grid-cols-[1fr_20rem] lg:gap-14">
          <div>
            <h1 className="max-w-xl text-3xl">{t('passport.overview.guestTitle')}</h1>
            <p className="mt-4 max-w-xl text-lg text-muted">{t('passport.overview.guestLead')}</p>
            <div className="mt-8 flex flex-wrap gap-3">
              <ButtonLink href={to('/register')}>{t('common.register')}</ButtonLink>
              <ButtonLink href={to('/sign-in')} look="secondary">
                {t('common.signIn')}
              </ButtonLink>
            </div>
          </div>
          <Promises view={view} />
        </div>
      </Page>
    )
  const name = self.person?.firstName
  const title = name ? t('passport.overview.title', { name }) : t('passport.overview.titlePlain')
  return (
    <PassportPage view={view} title={title}>
      <h1 className="mb-6 text-2xl">{title}</h1>
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="grid gap-8">
          <NextSteps view={view} self={self} />
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
        <div className="grid gap-6">
          <Acting view={view} />
          <You view={view} self={self} />
        </div>
      </div>
    </PassportPage>
  )
}
