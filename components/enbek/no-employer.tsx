import { linker, type View } from '@/components/layout/shell'
import { Empty } from '@/components/ui/basics'
import { ButtonLink } from '@/components/ui/button'
import { say } from '@/lib/messages'

/** Acting for nobody: how to become or choose an employer. */
export function NoEmployer({ view }: { view: View }) {
  const t = say(view.place.locale)
  const to = linker(view)
  return (
    <Empty title={t('enbek.desk.noEmployer')}>
      <p>{t('enbek.desk.noEmployerText')}</p>
      <div className="mt-5 flex flex-wrap justify-center gap-3">
        <ButtonLink href={to('/cabinet/employer')}>{t('enbek.desk.createEmployer')}</ButtonLink>
        <ButtonLink href={to({ portal: 'passport', path: '/organisations' })} look="secondary">
          {t('enbek.desk.chooseEmployer')}
        </ButtonLink>
      </div>
    </Empty>
  )
}
