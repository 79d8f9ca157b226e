import type { View } from '@/components/layout/shell'
import { Card } from '@/components/ui/basics'
import { ButtonLink } from '@/components/ui/button'
import { Icon, type IconName } from '@/components/ui/icon'
import { moreColumns } from '@/lib/imports/more'
import { say } from '@/lib/messages'

const required = ['title', 'company', 'location', 'salary', 'description', 'link']
const optional = [
  'experience',
  'employment_type',
  'schedule',
  'working_hours',
  'work_format',
  'published_date',
  'requirements',
  'skills',
  'education',
  ...moreColumns,
]

/** What an import does and does not do, before a file is sent. */
export function ImportRules({ view }: { view: View }) {
  const t = say(view.place.locale)
  const own = view.user.employerId !== null
  const rules: [IconName, string][] = own
    ? [
        ['doc', t('imports.rules.drafts')],
        ['shield', t('imports.rules.law')],
        ['check', t('imports.rules.edited')],
      ]
    : [
        ['globe', t('imports.rules.published')],
        ['building', t('imports.rules.employers')],
      ]
  const both: [IconName, string][] = [
    ['clock', t('imports.rules.again')],
    ['pin', t('imports.rules.places')],
    ['lock', t('imports.rules.whole')],
  ]
  return (
    <Card as="aside" className="bg-raised">
      <h2 className="mb-4 text-lg">{t('imports.rules.title')}</h2>
      <ul className="grid gap-3.5 text-sm">
        {[...rules, ...both].map(([icon, words]) => (
          <li key={words} className="flex gap-3">
            <Icon name={icon} className="mt-0.5 size-5 text-accent" />
            <span>{words}</span>
          </li>
        ))}
      </ul>
    </Card>
  )
}

const Names = ({ names }: { names: readonly string[] }) => (
  <span className="flex flex-wrap gap-1.5" translate="no">
    {names.map((name) => (
      <code key={name} className="rounded-sm bg-raised px-1.5 py-0.5 text-xs">
        {name}
      </code>
    ))}
  </span>
)

/** The three formats, the simplest first, with a sample to fill in. */
export function ImportFormats({ view }: { view: View }) {
  const t = say(view.place.locale)
  return (
    <section className="mt-10">
      <h2 className="mb-4 text-xl">{t('imports.formats.title')}</h2>
      <div className="grid items-start gap-4 lg:grid-cols-[2fr_3fr]">
        <Card as="div">
          <h3 className="mb-2 text-lg">{t('imports.formats.csv')}</h3>
          <div className="grid gap-2 text-sm">
            <p>{t('imports.formats.csvText')}</p>
            <Names names={required} />
            <p>{t('imports.formats.csvMore')}</p>
            <Names names={optional} />
            <p className="text-muted">{t('imports.formats.csvFields')}</p>
            <p className="text-muted">{t('imports.formats.csvExcel')}</p>
          </div>
          <p className="mt-4">
            <ButtonLink href="/api/imports" look="secondary" icon="down">
              {t('imports.formats.template')}
            </ButtonLink>
          </p>
        </Card>
        <Card as="div" className="grid gap-4 text-sm">
          <div>
            <h3 className="mb-1 text-lg">{t('imports.formats.jsonl')}</h3>
            <p>{t('imports.formats.jsonlText')}</p>
          </div>
          <div>
            <h3 className="mb-1 text-lg">{t('imports.formats.feed')}</h3>
            <p>{t('imports.formats.feedText')}</p>
          </div>
          <div className="grid gap-2 border-t border-line pt-4 text-muted">
            <p>{t('imports.formats.pay')}</p>
            <p>{t('imports.formats.id')}</p>
          </div>
        </Card>
      </div>
    </section>
  )
}
