import { EnbekNav } from '@/components/enbek/cabinet-nav'
import { ImportForm } from '@/components/enbek/import-form'
import { ImportFormats, ImportRules } from '@/components/enbek/import-guide'
import { ImportList } from '@/components/enbek/import-list'
import { NoEmployer } from '@/components/enbek/no-employer'
import { getMemberView, Page } from '@/components/layout/page'
import { Empty, Heading } from '@/components/ui/basics'
import { may } from '@/lib/core/policy'
import { importsOf } from '@/lib/imports/queries'
import { say } from '@/lib/messages'

type Search = Promise<{ problem?: string; before?: string }>

/** Vacancies from a file: for an employer's recruiters, and for the administrator, who imports outside sources. */
export default async function Imports({ searchParams }: { searchParams: Search }) {
  const view = await getMemberView()
  const t = say(view.place.locale)
  const { employerId } = view.user
  const { problem, before } = await searchParams
  const title = t('imports.title')
  if (!may(view.user, 'import.run', { employerId }))
    return (
      <Page view={view} title={title} nav={<EnbekNav view={view} />}>
        <Heading title={title} />
        {employerId ? <Empty title={t('common.forbiddenTitle')} /> : <NoEmployer view={view} />}
      </Page>
    )
  const { rows, next } = await importsOf(view.user, before)
  return (
    <Page view={view} title={title} nav={<EnbekNav view={view} />}>
      <Heading title={title} lead={t(employerId ? 'imports.leadOwn' : 'imports.leadOutside')} />
      <div className="grid items-start gap-6 lg:grid-cols-[3fr_2fr]">
        <ImportForm view={view} problem={problem} />
        <ImportRules view={view} />
      </div>
      <ImportList view={view} rows={rows} next={next} />
      <ImportFormats view={view} />
    </Page>
  )
}
