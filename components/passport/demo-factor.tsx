import { ActionButton } from '@/components/form/submit'
import type { View } from '@/components/layout/shell'
import { Alert } from '@/components/ui/basics'
import { showCode } from '@/lib/factors/actions'
import { demoCode } from '@/lib/factors/demo'
import { say } from '@/lib/messages'

/** In the demonstration: the code that is in nobody's telephone. `press`: with a button that enters it. Nothing outside the demonstration. */
export async function DemoFactor({ view, press }: { view: View; press?: { to?: string; from?: string } }) {
  if (!view.demo) return null
  const code = await demoCode(view.user, new Date())
  const { locale } = view.place
  const t = say(locale)
  return (
    <Alert tone="warn" title={t('factors.demoTitle')}>
      {code === null ? (
        <p>{t('factors.demoWait')}</p>
      ) : (
        <div className="mt-1 flex flex-wrap items-center gap-x-5 gap-y-2">
          <output className="font-mono text-xl font-bold tracking-widest">{code}</output>
          {press && (
            <ActionButton action={showCode} locale={locale} values={{ ...press, code }} look="secondary">
              {t('factors.demoEnter')}
            </ActionButton>
          )}
        </div>
      )}
      <p className="mt-2">{t('factors.demoText')}</p>
    </Alert>
  )
}
