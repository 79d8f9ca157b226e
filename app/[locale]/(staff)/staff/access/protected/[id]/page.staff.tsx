import { notFound } from 'next/navigation'
import { getView } from '@/components/layout/page'
import { linker } from '@/components/layout/shell'
import { isUuid } from '@/components/staff/address'
import { StaffPage } from '@/components/staff/frame'
import { Opener } from '@/components/staff/opening-person'
import { EndProtection, NamedStaff } from '@/components/staff/protection-forms'
import { Card, Facts, Heading } from '@/components/ui/basics'
import { Icon } from '@/components/ui/icon'
import { Table } from '@/components/ui/table'
import { day, moment } from '@/lib/core/format'
import { say } from '@/lib/messages'
import { protection } from '@/lib/protection/queries'
import { kindNames } from '@/lib/protection/words'

/** One protection: its ground, who is named, who opened the person in need, and its end (M6). */
export default async function Protection({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const view = await getView()
  const { locale } = view.place
  const found = isUuid(id) ? await protection(view.user, id) : null
  if (!found) notFound()
  const { person, staff, broken } = found
  const t = say(locale)
  const back = (
    <a className="link mb-3 inline-flex min-h-11 items-center gap-2 text-sm" href={linker(view)('/access/protected')}>
      <Icon name="back" />
      {t('oversight.protection.back')}
    </a>
  )
  return (
    <StaffPage view={view} title={person.iin}>
      <Heading above={back} title={person.iin} lead={kindNames[person.kind][locale]} />
      <div className="grid items-start gap-6 lg:grid-cols-[1fr_24rem]">
        <div className="grid gap-6">
          <Card>
            <Facts
              columns
              items={[
                [t('oversight.protection.since'), day(locale, person.since)],
                [t('oversight.protection.until'), person.until && day(locale, person.until)],
                [t('oversight.protection.ground'), person.ground],
                [t('oversight.protection.by'), `${person.markedByName} · ${moment(locale, person.createdAt)}`],
                [t('oversight.protection.endedBy'), person.endedAt && `${person.endedByName} · ${moment(locale, person.endedAt)}`],
                [t('oversight.protection.reason'), person.endedAt && person.endReason],
              ]}
            />
          </Card>
          <section>
            <h2 className="mb-3 text-lg">{t('oversight.protection.broken')}</h2>
            {broken.length === 0 ? (
              <p className="text-muted">{t('oversight.protection.notBroken')}</p>
            ) : (
              <Table
                stack
                caption={t('oversight.protection.broken')}
                head={[t('oversight.questions.opened'), t('oversight.questions.who'), t('oversight.questions.reason')]}
                rows={broken.map((row) => ({
                  key: row.id,
                  cells: [moment(locale, row.at), <Opener key="who" locale={locale} name={row.staffName} role={row.role} />, row.reason],
                }))}
              />
            )}
          </section>
        </div>
        <div className="grid gap-6">
          <NamedStaff view={view} of={person} staff={staff} />
          <EndProtection view={view} of={person} />
        </div>
      </div>
    </StaffPage>
  )
}
