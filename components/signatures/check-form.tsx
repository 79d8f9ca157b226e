import type { View } from '@/components/layout/shell'
import { linker } from '@/components/layout/shell'
import { Alert } from '@/components/ui/basics'
import { buttonClass } from '@/components/ui/button'
import { say } from '@/lib/messages'

const field = 'field file:mr-3 file:rounded-sm file:border-0 file:bg-raised file:px-3 file:py-1 file:font-semibold file:text-ink'

/** Two files to be checked: plain HTML, no script. */
export function SignatureCheckForm({ view, problem }: { view: View; problem?: 'lacking' | 'tooLarge' | 'tooOften' }) {
  const t = say(view.place.locale)
  return (
    <form
      method="post"
      action={linker(view)('/documents/check')}
      encType="multipart/form-data"
      className="grid max-w-xl gap-5 rounded-lg border border-line bg-card p-5 sm:p-6"
    >
      {problem && <Alert tone="bad" role="alert" title={t(`signatures.check.${problem}`)} />}
      {(['document', 'signature'] as const).map((name) => (
        <div key={name} className="grid gap-1">
          <label htmlFor={name} className="font-semibold">
            {t(`signatures.check.${name}`)}
          </label>
          <p id={`${name}-hint`} className="text-sm text-muted">
            {t(`signatures.check.${name}Hint`)}
          </p>
          <input
            id={name}
            type="file"
            name={name}
            required
            accept={name === 'signature' ? '.cms,.p7s,.sig,.p7b,.pem,.txt' : undefined}
            aria-describedby={`${name}-hint`}
            className={field}
          />
        </div>
      ))}
      <div>
        <button type="submit" className={buttonClass('primary')}>
          {t('signatures.check.submit')}
        </button>
      </div>
    </form>
  )
}
