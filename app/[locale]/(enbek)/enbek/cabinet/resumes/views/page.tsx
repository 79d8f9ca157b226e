import { EnbekNav } from '@/components/enbek/cabinet-nav'
import { getMemberView, Page } from '@/components/layout/page'
import { linker } from '@/components/layout/shell'
import { inLanguage } from '@/components/records/titles'
import { Card, Empty, Heading, Tag } from '@/components/ui/basics'
import { moment } from '@/lib/core/format'
import { say } from '@/lib/messages'
import { myViews } from '@/lib/resumes/own'

const most = 100

/** "Who saw my data" (E3): each opening by an employer, as it was written down when it happened. */
export default async function WhoSaw() {
  const view = await getMemberView()
  const { locale } = view.place
  const t = say(locale)
  const views = await myViews(view.user, most)
  return (
    <Page view={view} title={t('resumes.views.title')} nav={<EnbekNav view={view} />}>
      <Heading title={t('resumes.views.title')} lead={t('resumes.views.lead')} />
      {views.length === 0 ? (
        <Empty title={t('resumes.views.empty')}>{t('resumes.views.emptyText')}</Empty>
      ) : (
        <Card className="py-2 sm:py-3" as="div">
          <ul className="divide-y divide-line">
            {views.map((one) => {
              const name = inLanguage(locale, one.employerKk, one.employerRu)
              return (
                <li key={one.id} className="grid gap-x-6 gap-y-1 py-3 sm:grid-cols-[1fr_auto]">
                  <div className="min-w-0">
                    <p className="font-semibold" lang={name.lang}>
                      {name.text || t('resumes.views.unknown')}
                    </p>
                    <p className="text-sm text-muted">
                      <time dateTime={one.at.toISOString()}>{moment(locale, one.at)}</time>
                      {one.resumeId && (
                        <>
                          {' · '}
                          <a className="link" href={linker(view)(`/cabinet/resumes/${one.resumeId}`)}>
                            {one.title}
                          </a>
                        </>
                      )}
                    </p>
                  </div>
                  <p>
                    <Tag tone={one.what === 'resume' ? 'neutral' : 'accent'}>{t(`resumes.views.${one.what}`)}</Tag>
                  </p>
                </li>
              )
            })}
          </ul>
        </Card>
      )}
      {views.length === most && <p className="mt-3 text-sm text-muted">{t('resumes.views.latest', { count: String(most) })}</p>}
    </Page>
  )
}
