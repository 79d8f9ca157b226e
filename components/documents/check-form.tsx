import { linker, type View } from '@/components/layout/shell'
import { buttonClass } from '@/components/ui/button'
import { say } from '@/lib/messages'

/** The field for a document's code; a plain form that ends on the document's page. */
export function CheckForm({ view, typed = '', wrong = false }: { view: View; typed?: string; wrong?: boolean }) {
  const t = say(view.place.locale)
  return (
    <form action={linker(view)('/documents')} method="get" className="grid max-w-xl gap-2">
      <label htmlFor="code" className="font-semibold">
        {t('documents.code')}
      </label>
      <p id="code-hint" className="text-sm text-muted">
        {t('documents.codeHint')}
      </p>
      {wrong && (
        <p id="code-wrong" role="alert" className="font-semibold text-bad">
          {t('documents.wrongCode')}
        </p>
      )}
      <div className="flex flex-wrap gap-3">
        <input
          id="code"
          name="code"
          required
          maxLength={60}
          defaultValue={typed}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          aria-describedby={wrong ? 'code-hint code-wrong' : 'code-hint'}
          aria-invalid={wrong || undefined}
          className="field min-w-0 flex-1 basis-64 font-mono uppercase"
        />
        <button type="submit" className={buttonClass()}>
          {t('documents.check')}
        </button>
      </div>
    </form>
  )
}
