import { ButtonLink } from '@/components/ui/button'
import { say } from '@/lib/messages'
import { linker, type View } from './shell'

/** The answer to an unknown address: says so and leads on. "None" and "not yours" look alike. */
export function NotFound({ view }: { view: View }) {
  const t = say(view.place.locale)
  const to = linker(view)
  return (
    <div className="mx-auto max-w-xl py-12 text-center">
      <p className="text-3xl font-bold text-accent">404</p>
      <h1 className="mt-2 text-2xl">{t('common.notFoundTitle')}</h1>
      <p className="mt-3 text-muted">{t('common.notFoundText')}</p>
      <div className="mt-6 flex flex-wrap justify-center gap-3">
        <ButtonLink href={to({ portal: 'enbek', path: '/vacancies' })} icon="search">
          {t('common.notFoundSearch')}
        </ButtonLink>
        <ButtonLink href={to('/')} look="secondary">
          {t('common.notFoundHome')}
        </ButtonLink>
      </div>
    </div>
  )
}
