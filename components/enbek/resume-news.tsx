import { Alert } from '@/components/ui/basics'
import type { Resume } from '@/db/schema'
import type { Text } from '@/lib/core/text'
import { say } from '@/lib/messages'
import { leftInQuery } from '@/lib/resumes/leftovers'
import { fileSections, nameIn } from '@/lib/resumes/words'
import type { FormWords } from './resume-form-words'

type Props = {
  state: Resume['state']
  /** What stands in the way of publishing, by field. */
  problems: Readonly<Record<string, Text>>
  saved: string | undefined
  left: string | undefined
  words: FormWords
}

/** What has just happened to a résumé, and what it still lacks. */
export function ResumeNews({ state, problems, saved, left, words }: Props) {
  const { locale } = words
  const t = say(locale)
  const missing = Object.entries(problems)
  return (
    <>
      {saved === 'created' && <Alert tone="good" role="status" title={t('resumes.form.created')} />}
      {/^\d+$/.test(saved ?? '') && <Alert tone="good" role="status" title={t('resumes.form.saved')} />}
      {saved === 'imported' && <Imported left={left ?? ''} words={words} />}
      {state === 'published' && saved === undefined && <Alert>{t('resumes.form.isPublished')}</Alert>}
      {(state === 'draft' || state === 'hidden') &&
        (missing.length === 0 ? (
          saved !== 'created' && <Alert tone="accent">{t('resumes.form.ready')}</Alert>
        ) : (
          <Alert tone="warn" title={t('resumes.form.missing')}>
            <ul className="mt-1 list-disc pl-5">
              {missing.map(([field, problem]) => (
                <li key={field}>
                  <a className="link" href={`#${sectionOf(field)}`}>
                    {words.sections[sectionOf(field)]}
                  </a>
                  : {problem[locale]}
                </li>
              ))}
            </ul>
          </Alert>
        ))}
    </>
  )
}

const sections = {
  title: 'main',
  occupation1: 'main',
  place: 'main',
  jobs: 'experience',
  studies: 'education',
  courses: 'courses',
  languages: 'skills',
  skills: 'skills',
  about: 'about',
} as const

/** In which section of the form a field stands. */
const sectionOf = (field: string): keyof FormWords['sections'] => {
  const name = field.split('.')[0]!
  return Object.hasOwn(sections, name) ? sections[name as keyof typeof sections] : 'main'
}

/** What of a file was not taken, by the paths of its own format. */
function Imported({ left, words }: { left: string; words: FormWords }) {
  const t = say(words.locale)
  const rest = leftInQuery(left)
  return (
    <Alert tone="good" role="status" title={t('resumes.import.done')}>
      {rest.length === 0 ? (
        <p>{t('resumes.import.leftNone')}</p>
      ) : (
        <>
          <p>{t('resumes.import.left')}</p>
          <ul className="mt-1 list-disc pl-5">
            {bySection(rest).map(([section, fields]) => (
              <li key={section}>
                {nameIn(fileSections, section, words.locale)}
                {fields.length > 0 && (
                  <>
                    {': '}
                    <code className="text-xs">{fields.join(', ')}</code>
                  </>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </Alert>
  )
}

/** `work.url`, `work.location` → work: url, location. */
function bySection(left: readonly { path: string }[]): [section: string, fields: string[]][] {
  const sections = new Map<string, string[]>()
  for (const { path } of left) {
    const [section = '', ...field] = path.split('.')
    sections.set(section, [...(sections.get(section) ?? []), ...(field.length ? [field.join('.')] : [])])
  }
  return [...sections]
}
