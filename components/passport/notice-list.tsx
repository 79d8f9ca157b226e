import { ActionButton } from '@/components/form/submit'
import type { View } from '@/components/layout/shell'
import { Tag } from '@/components/ui/basics'
import type { Notice } from '@/lib/accounts/queries'
import { readNotice } from '@/lib/accounts/self/actions'
import { moment } from '@/lib/core/format'
import { noticeIn } from '@/lib/core/notice-texts'
import { say } from '@/lib/messages'

/** Notices, the newest first; opening one marks it as read and goes where it leads. */
export function NoticeList({ view, notices }: { view: View; notices: readonly Notice[] }) {
  const { locale } = view.place
  const t = say(locale)
  return (
    <ul className="grid gap-3">
      {notices.map((notice) => {
        const { title, body } = noticeIn(locale, notice)
        const fresh = notice.readAt === null
        return (
          <li
            key={notice.id}
            className={`flex flex-wrap items-start gap-x-4 gap-y-3 rounded-lg border border-line bg-card p-4 sm:p-5 ${fresh ? 'border-l-4 border-l-accent' : ''}`}
          >
            <div className="min-w-0 flex-1 basis-64">
              <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-xs text-muted">
                <time dateTime={notice.createdAt.toISOString()}>{moment(locale, notice.createdAt)}</time>
                {fresh && <Tag tone="accent">{t('passport.notices.fresh')}</Tag>}
              </p>
              <p className="mt-1 font-semibold">{title}</p>
              {body && <p className="mt-1 text-sm text-muted">{body}</p>}
            </div>
            <ActionButton action={readNotice} locale={locale} values={{ id: notice.id }} look="secondary">
              {t('passport.notices.open')}
              <span className="sr-only">: {title}</span>
            </ActionButton>
          </li>
        )
      })}
    </ul>
  )
}
