import { StandingTag } from '@/components/documents/standing'
import { EnbekNav } from '@/components/enbek/cabinet-nav'
import { getMemberView, Page } from '@/components/layout/page'
import { linker } from '@/components/layout/shell'
import { Empty, Heading } from '@/components/ui/basics'
import { Table } from '@/components/ui/table'
import { dayOf } from '@/lib/core/calendar'
import { day } from '@/lib/core/format'
import { type DocumentHead, myDocuments } from '@/lib/documents/queries'
import { standing } from '@/lib/documents/rules'
import { say } from '@/lib/messages'

const copiesOf = (of: DocumentHead) =>
  [of.kkSha256 && ('kk' as const), of.ruSha256 && ('ru' as const), of.paperSha256 && ('signed' as const)].filter(
    (copy) => copy !== null && copy !== '',
  )

/** A person's documents: what was issued to him and what he has signed. */
export default async function MyDocuments() {
  const view = await getMemberView()
  const { locale } = view.place
  const t = say(locale)
  const to = linker(view)
  const today = dayOf(new Date())
  const documents = await myDocuments(view.user)
  return (
    <Page view={view} title={t('documents.mine')} nav={<EnbekNav view={view} />}>
      <Heading title={t('documents.mine')} lead={t('documents.mineLead')} />
      {documents.length === 0 ? (
        <Empty title={t('documents.none')}>{t('documents.noneText')}</Empty>
      ) : (
        <Table
          stack
          caption={t('documents.mine')}
          head={[t('documents.document'), t('documents.day'), t('documents.issuer'), t('documents.state'), t('documents.files')]}
          rows={documents.map((one) => ({
            key: one.id,
            cells: [
              <span key="title">
                <a className="link font-semibold" href={to(`/documents/${one.code}`)}>
                  {one.title[locale]}
                </a>
                <span className="block text-muted">№ {one.number}</span>
              </span>,
              day(locale, one.day),
              one.issuer[locale],
              <StandingTag key="state" standing={standing(one, today)} view={view} />,
              <span key="files" className="flex flex-wrap gap-x-4">
                {copiesOf(one).map((copy) => (
                  <a
                    key={copy}
                    className="link inline-flex min-h-11 items-center"
                    href={to(`/cabinet/documents/${one.id}/pdf?lang=${copy}`)}
                  >
                    {t('documents.download', { copy: t(`documents.copy.${copy}`) })}
                  </a>
                ))}
              </span>,
            ],
          }))}
        />
      )}
    </Page>
  )
}
