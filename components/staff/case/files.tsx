import { ActionForm } from '@/components/form/action-form'
import { ActionButton, Submit } from '@/components/form/submit'
import { FileLine } from '@/components/services/paper-list'
import { Alert, Tag } from '@/components/ui/basics'
import type { Day } from '@/lib/core/calendar'
import { clauseWords } from '@/lib/core/clock-words'
import type { Locale } from '@/lib/core/text'
import { say } from '@/lib/messages'
import type { Service } from '@/lib/services/definition'
import { judgeFile } from '@/lib/services/desk/actions'
import { missingPapers, papersFor } from '@/lib/services/rules'
import type { Held } from '@/lib/services/store'

/** The documents beside the answers: what is there, what is not, what has expired; each is judged by the officer. */
export function Files({
  service,
  held,
  today,
  open,
  locale,
  href,
}: {
  service: Service
  held: Held
  today: Day
  open: boolean
  locale: Locale
  href: (file: string) => string
}) {
  const t = say(locale)
  const gaps = missingPapers(service, held.of.answers, held.files, today)
  return (
    <div className="grid gap-4">
      {gaps.map((gap) => (
        <Alert key={gap.text.kk} tone="warn">
          {gap.text[locale]} {gap.clause && <span className="text-xs">{clauseWords(gap.clause)[locale]}</span>}
        </Alert>
      ))}
      {papersFor(service, held.of.answers, today).flatMap(([kind, paper]) => {
        const file = held.files.find((each) => each.kind === kind)
        if (!file) return []
        return [
          <div key={kind} className="grid gap-2 border-b border-line pb-3 text-sm last:border-0">
            <p className="flex flex-wrap items-center gap-2">
              <span className="font-semibold">{paper.label[locale]}</span>
              {file.check && <Tag tone={file.check === 'fits' ? 'good' : 'bad'}>{t(`services.desk.${file.check}`)}</Tag>}
            </p>
            <FileLine file={file} locale={locale} href={href(file.id)} />
            {open && (
              <div className="flex flex-wrap gap-2">
                <ActionButton action={judgeFile} locale={locale} look="quiet" values={{ id: held.of.id, fileId: file.id, check: 'fits' }}>
                  {t('services.desk.fits')}
                </ActionButton>
                <ActionForm action={judgeFile} locale={locale} className="contents">
                  <input type="hidden" name="id" value={held.of.id} readOnly />
                  <input type="hidden" name="fileId" value={file.id} readOnly />
                  <Submit look="quiet" name="check" value="wrong">
                    {t('services.desk.wrong')}
                  </Submit>
                </ActionForm>
              </div>
            )}
          </div>,
        ]
      })}
    </div>
  )
}
