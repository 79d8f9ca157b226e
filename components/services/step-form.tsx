import type { ReactNode } from 'react'
import { type Action, ActionForm } from '@/components/form/action-form'
import { Submit } from '@/components/form/submit'
import type { Case } from '@/db/schema'
import type { Locale } from '@/lib/core/text'
import { say } from '@/lib/messages'
import type { Service } from '@/lib/services/definition'
import type { ProfileKey } from '@/lib/services/names'
import { stepsFor } from '@/lib/services/rules'
import { Question } from './question'

type Profile = Partial<Record<ProfileKey, string>>

/** A page of the wizard: one group of questions, first values from the account with their source. Checked on the server, so it works without JavaScript. */
export function StepForm({
  action,
  of,
  service,
  step,
  profile = {},
  locale,
  children,
}: {
  action: Action
  of: Pick<Case, 'id' | 'answers'>
  service: Service
  step: string
  profile?: Profile
  locale: Locale
  children?: ReactNode
}) {
  const t = say(locale)
  const page = service.steps[step]!
  const given = of.answers[step]
  return (
    <ActionForm action={action} locale={locale} className="grid gap-6">
      <input type="hidden" name="id" value={of.id} readOnly />
      <input type="hidden" name="step" value={step} readOnly />
      {Object.entries(page.fields).map(([name, field]) => {
        const known = given === undefined && field.from ? profile[field.from] : undefined
        return (
          <Question
            key={name}
            name={`answers.${name}`}
            field={field}
            value={given?.[name] ?? known}
            locale={locale}
            source={known ? t(field.from?.startsWith('resume.') ? 'services.step.fromResume' : 'services.step.from') : undefined}
          />
        )
      })}
      <div className="flex flex-wrap items-center gap-4">
        <Submit>{t('services.step.next')}</Submit>
        {children}
      </div>
    </ActionForm>
  )
}

/** More steps than these leave no room for their names: words would be cut in the middle. The heading of the page names the present one. */
const mostNamed = 8

/** How far one is: the steps, the present one marked, done ones lead back. */
export function Steps({
  service,
  of,
  current,
  href,
  locale,
}: {
  service: Service
  of: Pick<Case, 'answers'>
  current: string
  href: (step: string) => string
  locale: Locale
}) {
  const t = say(locale)
  const steps = [...stepsFor(service, of.answers).map(([id, { title }]) => ({ id, title: title[locale] }))]
  const all = [...steps, { id: 'papers', title: t('services.papers.title') }, { id: 'review', title: t('services.review.title') }]
  const at = all.findIndex(({ id }) => id === current)
  return (
    <nav aria-label={service.title[locale]} className="mb-6">
      <p className="mb-2 text-sm text-muted">{t('services.step.of', { at: String(at + 1), all: String(all.length) })}</p>
      <ol className="flex flex-wrap gap-1">
        {all.map((step, index) => (
          <li key={step.id} className="min-w-6 flex-1">
            <a
              href={href(step.id)}
              aria-current={index === at ? 'step' : undefined}
              title={step.title}
              className="block min-h-6 border-t-4 border-line pt-1 text-xs text-muted no-underline hover:text-accent aria-[current]:border-accent aria-[current]:font-semibold aria-[current]:text-ink data-[done]:border-accent/50"
              data-done={index < at ? '' : undefined}
            >
              <span className={all.length > mostNamed ? 'sr-only' : 'max-md:sr-only'}>{step.title}</span>
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
