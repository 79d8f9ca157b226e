import { ActionButton } from '@/components/form/submit'
import { Card } from '@/components/ui/basics'
import { fileSize } from '@/lib/core/format'
import type { Locale } from '@/lib/core/text'
import { say } from '@/lib/messages'
import { detachFile } from '@/lib/responses/actions'
import type { Attached } from '@/lib/responses/files'

type Props = {
  files: readonly Attached[]
  locale: Locale
  /** Where the files of this response are opened. */
  href: string
  /** The response, for the person who may take a file away. */
  own?: string
}

/** What was attached to a response (E4), the same on both sides; nothing where there is nothing. */
export function ResponseFiles({ files, locale, href, own }: Props) {
  if (files.length === 0) return null
  const t = say(locale)
  return (
    <Card>
      <h2 className="mb-2 text-lg">{t('responses.one.files')}</h2>
      <ul className="divide-y divide-line">
        {files.map(({ id, name, size }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-1">
            <a className="link inline-flex min-h-11 min-w-0 items-center break-all" href={`${href}/files/${id}`} download={name}>
              {name}
            </a>
            <span className="flex items-center gap-3">
              <span className="whitespace-nowrap text-sm text-muted">{fileSize(locale, size)}</span>
              {own && (
                <ActionButton action={detachFile} locale={locale} look="quiet" values={{ id: own, fileId: id }}>
                  {t('responses.one.detach')}
                </ActionButton>
              )}
            </span>
          </li>
        ))}
      </ul>
      <p className="mt-2 text-xs text-muted">{t(own ? 'responses.one.filesOwn' : 'responses.one.filesLogged')}</p>
    </Card>
  )
}
