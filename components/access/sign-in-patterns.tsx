import { linker, type View } from '@/components/layout/shell'
import { Alert, Card, Tag } from '@/components/ui/basics'
import type { SignIns } from '@/lib/access/desk/sign-ins'
import { patternNames } from '@/lib/access/desk/words'
import { moment } from '@/lib/core/format'
import { say } from '@/lib/messages'

/** Whom refused entries are about: a member of staff by name, anybody else only as what he is. */
export function Subject({ view, names, subject }: { view: View; names: SignIns['names']; subject: string }) {
  const t = say(view.place.locale)
  const known = names.get(subject)
  if (known?.staff)
    return (
      <a className="link" href={linker(view)(`/access/users/${subject}`)}>
        {known.name}
      </a>
    )
  return (
    <span>
      {known ? t('desk.signIns.citizen') : subject === '—' ? '—' : t('desk.signIns.nobody')}{' '}
      {subject !== '—' && <code className="text-xs text-muted">…{subject.slice(-8)}</code>}
    </span>
  )
}

/** What looks like guessing of passwords, the latest first; an entry that followed stands out. */
export function SignInPatterns({ view, found }: { view: View; found: SignIns }) {
  const { locale } = view.place
  const t = say(locale)
  return (
    <section className="mb-8">
      <h2 className="mb-3 text-xl">{t('desk.signIns.patterns')}</h2>
      {found.patterns.length === 0 && <Alert tone="good">{t('desk.signIns.noPatterns')}</Alert>}
      <ul className="grid gap-3 md:grid-cols-2">
        {found.patterns.map((pattern) => (
          <Card as="li" key={`${pattern.kind} ${pattern.subject} ${pattern.network} ${pattern.from.getTime()}`}>
            <p className="flex flex-wrap items-center gap-2">
              <b>{patternNames[pattern.kind][locale]}</b>
              {pattern.entered && <Tag tone="bad">{t('desk.signIns.entered')}</Tag>}
            </p>
            <p className="mt-1">
              {pattern.subject && <Subject view={view} names={found.names} subject={pattern.subject} />}
              {pattern.subject && pattern.network && ' · '}
              {pattern.network && <span className="tabular-nums">{pattern.network}</span>}
            </p>
            <p className="mt-1 text-sm text-muted">
              {[
                t('desk.signIns.triesCount', { count: pattern.tries }),
                t('desk.signIns.subjectsCount', { count: pattern.subjects }),
                t('desk.signIns.networksCount', { count: pattern.networks }),
              ].join(', ')}
            </p>
            <p className="text-sm text-muted">
              {moment(locale, pattern.from)} – {moment(locale, pattern.to)}
            </p>
            {pattern.entered && <p className="mt-2 text-sm text-bad">{t('desk.signIns.enteredText')}</p>}
          </Card>
        ))}
      </ul>
    </section>
  )
}
