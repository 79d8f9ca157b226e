import { ActionButton } from '@/components/form/submit'
import { getMemberView } from '@/components/layout/page'
import { NoticeList } from '@/components/passport/notice-list'
import { PassportPage } from '@/components/passport/passport-page'
import { Empty, Heading } from '@/components/ui/basics'
import { noticesOf, selfOf } from '@/lib/accounts/queries'
import { readNotice } from '@/lib/accounts/self/actions'
import { say } from '@/lib/messages'

export default async function NoticesPage() {
  const view = await getMemberView()
  const { locale } = view.place
  const t = say(locale)
  const [notices, self] = await Promise.all([noticesOf(view.user), selfOf(view.user)])
  const title = t('passport.notices.title')
  return (
    <PassportPage view={view} title={title}>
      <Heading title={title} lead={self?.email && self.emailConfirmedAt ? t('passport.notices.mailed', { email: self.email }) : undefined}>
        {notices.some(({ readAt }) => readAt === null) && (
          <ActionButton action={readNotice} locale={locale} look="secondary">
            {t('passport.notices.readAll')}
          </ActionButton>
        )}
      </Heading>
      {notices.length > 0 ? (
        <NoticeList view={view} notices={notices} />
      ) : (
        <Empty title={t('passport.notices.none')}>
          <p>{t('passport.notices.noneText')}</p>
        </Empty>
      )}
    </PassportPage>
  )
}
