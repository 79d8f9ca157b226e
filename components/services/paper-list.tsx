import type { ReactNode } from 'react'
import { type Action, ActionForm } from '@/components/form/action-form'
import { FileField, TextField } from '@/components/form/fields'
import { ActionButton, Submit } from '@/components/form/submit'
import { Card, Tag } from '@/components/ui/basics'
import type { CaseFile } from '@/db/schema/cases'
import type { Day } from '@/lib/core/calendar'
import { acceptedFiles, longestFile } from '@/lib/core/file-type'
import { dayTo } from '@/lib/core/format'
import type { Locale } from '@/lib/core/text'
import { say } from '@/lib/messages'
import type { Paper, Service } from '@/lib/services/definition'
import { papersFor } from '@/lib/services/rules'
import type { Held } from '@/lib/services/store'

type File = Omit<CaseFile, 'content'>

/** The documents of an application: which are asked for, which are there, attaching and taking away. At the office a paper may also be shown. */
export function PaperList(props: {
  held: Pick<Held, 'of' | 'files'>
  service: Service
  today: Day
  locale: Locale
  add: Action
  remove: Action
  show?: Action
  fileHref: (id: string) => string
}) {
  const { held, service, today, locale } = props
  return (
    <ul className="grid gap-4">
      {papersFor(service, held.of.answers, today).map(([kind, paper]) => (
        <li key={kind}>
          <One {...props} kind={kind} paper={paper} file={held.files.find((each) => each.kind === kind)} locale={locale} />
        </li>
      ))}
    </ul>
  )
}

function One({
  held,
  kind,
  paper,
  file,
  locale,
  add,
  remove,
  show,
  fileHref,
}: Parameters<typeof PaperList>[0] & { kind: string; paper: Paper; file?: File }) {
  const t = say(locale)
  const { id } = held.of
  return (
    <Card className="grid gap-3">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="font-semibold">{paper.label[locale]}</span>
        <Tag tone={file ? 'good' : paper.required ? 'warn' : 'neutral'}>
          {file ? t('services.papers.done') : t(paper.required ? 'services.papers.required' : 'services.papers.ifAny')}
        </Tag>
      </p>
      {paper.hint && !file && <p className="text-sm text-muted">{paper.hint[locale]}</p>}
      {file && (
        <div className="flex flex-wrap items-center justify-between gap-3">
          <div className="min-w-0 text-sm">
            <FileLine file={file} locale={locale} href={fileHref(file.id)} />
          </div>
          <ActionButton action={remove} locale={locale} look="quiet" values={{ id, fileId: file.id }}>
            {t('services.papers.remove')}
          </ActionButton>
        </div>
      )}
      <details open={!file && paper.required}>
        <summary className="min-h-6 cursor-pointer text-sm text-accent">
          {t(file ? 'services.papers.replace' : 'services.papers.add')}
        </summary>
        <div className="mt-3 grid gap-4">
          <Fields action={add} id={id} kind={kind} paper={paper} locale={locale} label={t('services.papers.add')}>
            <FileField name="file" label={t('services.papers.file')} accept={acceptedFiles} longest={longestFile} />
          </Fields>
          {show && <Fields action={show} id={id} kind={kind} paper={paper} locale={locale} label={t('services.papers.showPaper')} quiet />}
        </div>
      </details>
    </Card>
  )
}

function Fields(props: {
  action: Action
  id: string
  kind: string
  paper: Paper
  locale: Locale
  label: string
  quiet?: boolean
  children?: ReactNode
}) {
  const t = say(props.locale)
  return (
    <ActionForm action={props.action} locale={props.locale} className="grid gap-4">
      <input type="hidden" name="id" value={props.id} readOnly />
      <input type="hidden" name="kind" value={props.kind} readOnly />
      {props.children}
      <div className="grid gap-4 sm:grid-cols-2">
        {props.paper.expires && <TextField name="expiresOn" type="date" label={t('services.papers.until')} short />}
        <TextField name="number" label={t('services.papers.number')} optional short />
      </div>
      <div>
        <Submit look="secondary">{props.label}</Submit>
      </div>
    </ActionForm>
  )
}

/** A file's name, or that paper was shown, and until when it holds. */
export function FileLine({ file, locale, href }: { file: File; locale: Locale; href: string }) {
  const t = say(locale)
  return (
    <>
      {file.type === 'paper' ? (
        <span>{t('services.papers.shown')}</span>
      ) : (
        <a className="link break-all" href={href} target="_blank" rel="noopener">
          {t('services.papers.there', { name: file.name })}
        </a>
      )}
      {file.number && <span className="block text-muted">№ {file.number}</span>}
      {file.expiresOn && <span className="block text-muted">{t('services.papers.validTo', { day: dayTo(locale, file.expiresOn) })}</span>}
    </>
  )
}
