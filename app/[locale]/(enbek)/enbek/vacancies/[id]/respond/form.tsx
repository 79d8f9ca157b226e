import { ActionForm } from '@/components/form/action-form'
import { Choices, FileField, TextArea, TextField } from '@/components/form/fields'
import { Submit } from '@/components/form/submit'
import { linker, type View } from '@/components/layout/shell'
import { inLanguage } from '@/components/records/titles'
import { Card, Facts } from '@/components/ui/basics'
import { Icon } from '@/components/ui/icon'
import { acceptedFiles, longestFile } from '@/lib/core/file-type'
import { phone } from '@/lib/core/format'
import { say } from '@/lib/messages'
import { sendResponse } from '@/lib/responses/actions'
import type { responseDraft } from '@/lib/responses/drafts'
import { messageLength, mostFiles } from '@/lib/responses/input'

type Draft = NonNullable<Awaited<ReturnType<typeof responseDraft>>>

export function RespondForm({ draft, view, days }: { draft: Draft; view: View; days: number }) {
  const { locale } = view.place
  const t = say(locale)
  const { resumes } = draft
  const choices = [
    ...resumes.map(({ id, title, state }) => ({
      value: id,
      label: title,
      hint: state === 'hidden' ? t('responses.respond.hiddenResume') : undefined,
    })),
    { value: '', label: t('responses.respond.noResume'), hint: t('responses.respond.noResumeHint') },
  ]
  return (
    <ActionForm action={sendResponse} locale={locale} className="grid gap-6">
      <input type="hidden" name="vacancyId" value={draft.card.id} readOnly />
      {resumes.length > 0 ? (
        <Choices name="resumeId" label={t('responses.respond.resume')} choices={choices} values={[resumes[0]!.id]} />
      ) : (
        <p className="text-sm text-muted">
          {t('responses.respond.createResume')}{' '}
          <a className="link" href={linker(view)('/cabinet/resumes/new')}>
            {t('responses.respond.createResumeLink')}
          </a>
        </p>
      )}
      <TextArea
        name="message"
        label={t('responses.respond.message')}
        hint={t('responses.respond.messageHint')}
        rows={6}
        maxLength={messageLength}
        optional
      />
      <TextField
        name="expectedPay"
        label={t('responses.respond.expectedPay')}
        hint={t('responses.respond.expectedPayHint')}
        inputMode="numeric"
        autoComplete="off"
        short
        optional
      />
      <FileField
        name="files"
        label={t('responses.respond.files')}
        hint={t('responses.respond.filesHint', { most: String(mostFiles) })}
        accept={acceptedFiles}
        longest={longestFile}
        many
        optional
      />
      <Sees draft={draft} view={view} />
      <div className="grid gap-3">
        <Submit look="sun" wide>
          {t('responses.respond.send')}
        </Submit>
        <p className="text-sm text-muted">{t('responses.respond.term', { days: String(days) })}</p>
      </div>
    </ActionForm>
  )
}

/** Said plainly before sending: which data the employer will see (O206-19). */
function Sees({ draft: { self, card, resumes }, view }: { draft: Draft; view: View }) {
  const { locale } = view.place
  const t = say(locale)
  const employer = inLanguage(locale, card.employerKk, card.employerRu).text
  return (
    <Card>
      <h2 className="flex items-center gap-2 text-lg">
        <Icon name="shield" className="size-6 text-accent" />
        {t('responses.respond.seesTitle')}
      </h2>
      <p className="mt-2 mb-4">{t('responses.respond.sees', { employer })}</p>
      <Facts
        columns
        items={[
          [t('responses.respond.name'), [self?.lastName, self?.firstName, self?.middleName].filter(Boolean).join(' ')],
          [t('responses.respond.phone'), self?.phone && phone(self.phone)],
          [t('responses.respond.email'), self?.email],
          [t('responses.respond.resumeSeen'), resumes.length > 0 && t('responses.respond.resumeSeenText')],
          [t('responses.respond.files'), t('responses.respond.filesSeen')],
        ]}
      />
      <p className="mt-4 text-sm text-muted">{t('responses.respond.back2')}</p>
    </Card>
  )
}
