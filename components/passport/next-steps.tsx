import { linker, type View } from '@/components/layout/shell'
import { Icon, type IconName } from '@/components/ui/icon'
import type { Self } from '@/lib/accounts/queries'
import type { Portal } from '@/lib/core/portals'
import { say } from '@/lib/messages'

type Step = { icon: IconName; to: string | { portal: Portal; path: string }; title: string; text: string }

/** What to do next: work first, then what the account still lacks. */
export function NextSteps({ view, self, alone }: { view: View; self: Self; alone: boolean }) {
  const t = say(view.place.locale)
  const to = linker(view)
  const steps: (Step | false)[] = [
    view.user.employerId !== null && {
      icon: 'case',
      to: { portal: 'enbek', path: '/cabinet/vacancies' },
      title: t('passport.overview.stepVacancies'),
      text: t('passport.overview.stepVacanciesText'),
    },
    view.user.employerId === null && {
      icon: 'search',
      to: { portal: 'enbek', path: '/vacancies' },
      title: t('passport.overview.stepJobs'),
      text: t('passport.overview.stepJobsText'),
    },
    view.user.employerId === null && {
      icon: 'doc',
      to: { portal: 'enbek', path: '/cabinet/resumes' },
      title: t('passport.overview.stepResume'),
      text: t('passport.overview.stepResumeText'),
    },
    !self.person?.iin && { icon: 'person', to: '/person', title: t('passport.overview.stepIin'), text: t('passport.overview.stepIinText') },
    !(self.email && self.phone) && {
      icon: 'shield',
      to: '/security#login',
      title: t('passport.overview.stepLogin'),
      text: t('passport.overview.stepLoginText'),
    },
    alone && {
      icon: 'building',
      to: { portal: 'enbek', path: '/cabinet/employer/new' },
      title: t('passport.overview.stepEmployer'),
      text: t('passport.overview.stepEmployerText'),
    },
  ]
  return (
    <section>
      <h2 className="mb-3 text-xl">{t('passport.overview.next')}</h2>
      <ul className="grid gap-3 sm:grid-cols-2">
        {steps
          .filter((step) => step !== false)
          .map((step) => (
            <li key={step.title}>
              <a
                href={to(step.to)}
                className="flex h-full gap-3 rounded-lg border border-line bg-card p-4 no-underline hover:border-accent hover:shadow-lift"
              >
                <span className="flex size-10 shrink-0 items-center justify-center rounded-md bg-accent-soft text-accent-strong">
                  <Icon name={step.icon} />
                </span>
                <span className="min-w-0">
                  <span className="block font-semibold">{step.title}</span>
                  <span className="block text-sm text-muted">{step.text}</span>
                </span>
              </a>
            </li>
          ))}
      </ul>
    </section>
  )
}
