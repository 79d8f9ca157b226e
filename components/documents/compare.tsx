import { linker, type View } from '@/components/layout/shell'
import { Alert, Card } from '@/components/ui/basics'
import { buttonClass } from '@/components/ui/button'
import type { PublicDocument } from '@/lib/documents/queries'
import { say } from '@/lib/messages'

export type Compared = 'same' | 'different' | 'noFile'

/** "Is the file in my hand the one that was issued?" Answered in the browser by public/compare.js, else by the server, which keeps nothing. */
export function Compare({ of, view, compared }: { of: PublicDocument; view: View; compared?: Compared }) {
  const t = say(view.place.locale)
  return (
    <Card>
      <h2 className="text-lg" id="compare">
        {t('documents.compareTitle')}
      </h2>
      <p className="mt-1 text-sm text-muted">{t('documents.compareText')}</p>
      <form
        method="post"
        encType="multipart/form-data"
        action={`${linker(view)(`/documents/${of.code}`)}#compare`}
        className="mt-4 grid gap-3"
        data-digests={of.files.map(({ sha256 }) => sha256).join(' ')}
        data-same={t('documents.same')}
        data-different={t('documents.different')}
        data-none={t('documents.noFile')}
      >
        <label className="grid gap-2 font-semibold">
          {t('documents.file')}
          <input
            type="file"
            name="file"
            accept="application/pdf,.pdf"
            required
            className="field h-24 border-dashed font-normal file:mr-3 file:rounded-sm file:border-0 file:bg-raised file:px-3 file:py-1 file:font-semibold file:text-ink"
          />
        </label>
        <output>
          {compared && (
            <Alert
              tone={compared === 'same' ? 'good' : compared === 'different' ? 'bad' : 'warn'}
              title={t(`documents.${compared}`)}
              role="status"
            />
          )}
        </output>
        <div>
          <button type="submit" className={buttonClass('secondary')}>
            {t('documents.compare')}
          </button>
        </div>
      </form>
      <script src="/compare.js" defer />
    </Card>
  )
}
