import { EnbekNav } from '@/components/enbek/cabinet-nav'
import { ActionButton } from '@/components/form/submit'
import { getMemberView, Page } from '@/components/layout/page'
import { linker, type View } from '@/components/layout/shell'
import { inLanguage } from '@/components/records/titles'
import { Alert, Card, Heading } from '@/components/ui/basics'
import { buttonClass } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { placeName } from '@/lib/classifiers/queries'
import { say } from '@/lib/messages'
import { blockEmployer, unblockEmployer } from '@/lib/resumes/actions'
import { type EmployerRow, findEmployers, myBlocks } from '@/lib/resumes/own'

/** Employers from whom a person hides all his résumés (E3). */
export default async function Blocks({ searchParams }: { searchParams: Promise<{ q?: string | string[] }> }) {
  const view = await getMemberView()
  const { locale } = view.place
  const t = say(locale)
  const { q } = await searchParams
  const typed = (typeof q === 'string' ? q : '').trim().slice(0, 100)
  const [blocked, found] = await Promise.all([myBlocks(view.user), findEmployers(view.user, typed)])
  return (
    <Page view={view} title={t('resumes.blocks.title')} nav={<EnbekNav view={view} />}>
      <Heading title={t('resumes.blocks.title')} lead={t('resumes.blocks.lead')} />
      <div className="grid max-w-3xl gap-6">
        <Alert>{t('resumes.blocks.honest')}</Alert>
        <Card>
          <form method="get" action={linker(view)('/cabinet/resumes/blocks')} className="grid gap-3 sm:grid-cols-[1fr_auto] sm:items-end">
            <label className="grid gap-1">
              <span className="font-semibold">{t('resumes.blocks.search')}</span>
              <input name="q" type="search" defaultValue={typed} maxLength={100} autoComplete="off" className="field" />
            </label>
            <button type="submit" className={buttonClass()}>
              <Icon name="search" />
              {t('resumes.blocks.find')}
            </button>
          </form>
          {typed.length > 1 && found.length === 0 && (
            <p className="mt-4" role="status">
              <span className="font-semibold">{t('resumes.blocks.nothing', { words: typed })}.</span> {t('resumes.blocks.nothingText')}
            </p>
          )}
          <Employers rows={found} view={view} block />
        </Card>
        <Card>
          <h2 className="text-lg">{blocked.length > 0 ? t('resumes.blocks.list') : t('resumes.blocks.none')}</h2>
          <Employers rows={blocked} view={view} />
        </Card>
      </div>
    </Page>
  )
}

async function Employers({ rows, view, block = false }: { rows: readonly EmployerRow[]; view: View; block?: boolean }) {
  const { locale } = view.place
  const t = say(locale)
  const places = await Promise.all(rows.map((row) => placeName(row.regionCode, locale)))
  return (
    <ul className="mt-2 divide-y divide-line">
      {rows.map((row, at) => {
        const name = inLanguage(locale, row.nameKk, row.nameRu)
        return (
          <li key={row.id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
            <div className="min-w-0">
              <p className="font-semibold" lang={name.lang}>
                {name.text}
              </p>
              <p className="text-sm text-muted">
                {[row.bin && t('resumes.blocks.bin', { bin: row.bin }), places[at]].filter(Boolean).join(' · ')}
              </p>
            </div>
            <ActionButton
              action={block ? blockEmployer : unblockEmployer}
              locale={locale}
              values={{ employerId: row.id }}
              look={block ? 'danger' : 'secondary'}
            >
              {t(block ? 'resumes.blocks.hide' : 'resumes.blocks.show')}
            </ActionButton>
          </li>
        )
      })}
    </ul>
  )
}
