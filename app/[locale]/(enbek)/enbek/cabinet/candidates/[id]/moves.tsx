import type { ReactNode } from 'react'
import { ActionForm } from '@/components/form/action-form'
import { Choices, Select, TextArea, TextField } from '@/components/form/fields'
import { ActionButton, Submit } from '@/components/form/submit'
import { linker, type View } from '@/components/layout/shell'
import { Icon, type IconName } from '@/components/ui/icon'
import type { Response } from '@/db/schema'
import { addDays, dayOf } from '@/lib/core/calendar'
import { say } from '@/lib/messages'
import { hireCandidate, inviteCandidate, offerJob, recordInterview, rejectCandidate } from '@/lib/responses/actions'
import type { MoveName } from '@/lib/responses/rules'
import { hiredKinds, refusalCodes, refusals } from '@/lib/responses/words'

type Props = {
  response: Response
  possible: readonly MoveName[]
  vacancy: { contactPerson: string | null; contactPhone: string | null; address: string | null }
  now: Date
  view: View
  /** The step whose form is open, as the address says: a form that comes back with a "no" is still open, with or without JavaScript. */
  chosen: string | undefined
}

/** Everything the employer can do now; the table of moves says which, the address says which is open. */
export function Moves({ response, possible, vacancy, now, view, chosen }: Props) {
  const { locale } = view.place
  const t = say(locale)
  const { id } = response
  if (possible.length === 0) return null
  const page = linker(view)(`/cabinet/candidates/${id}`)
  const fold = (name: MoveName) => ({ open: chosen === name, href: chosen === name ? page : `${page}?step=${name}#step` })
  return (
    <section className="grid gap-3">
      <h2 className="text-lg">{t('responses.card.actions')}</h2>
      {possible.includes('held') && (
        <div className="rounded-lg border-2 border-accent bg-card p-5">
          <h3 className="mb-3 font-semibold">{t('responses.move.recordTitle')}</h3>
          <div className="flex flex-wrap gap-3">
            <ActionButton action={recordInterview} locale={locale} values={{ id, outcome: 'held' }}>
              {t('responses.move.held')}
            </ActionButton>
            <ActionButton action={recordInterview} locale={locale} values={{ id, outcome: 'missed' }} look="secondary">
              {t('responses.move.missed')}
            </ActionButton>
          </div>
        </div>
      )}
      {possible.includes('invite') && (
        <Fold
          {...fold('invite')}
          icon="clock"
          title={t(response.state === 'invited' ? 'responses.move.inviteAgain' : 'responses.move.invite')}
        >
          <Invite response={response} vacancy={vacancy} now={now} view={view} />
        </Fold>
      )}
      {possible.includes('offer') && (
        <Fold {...fold('offer')} icon="case" title={t('responses.move.offer')}>
          <ActionForm action={offerJob} locale={locale}>
            <input type="hidden" name="id" value={id} readOnly />
            <TextArea
              name="text"
              label={t('responses.move.text')}
              hint={t('responses.move.offerHint')}
              rows={4}
              maxLength={1000}
              optional
            />
            <Submit>{t('responses.move.offerSend')}</Submit>
          </ActionForm>
        </Fold>
      )}
      {possible.includes('hire') && (
        <Fold {...fold('hire')} icon="check" title={t('responses.move.hire')}>
          <Hire id={id} now={now} view={view} />
        </Fold>
      )}
      {possible.includes('reject') && (
        <Fold {...fold('reject')} icon="cross" title={t('responses.move.reject')} danger>
          <ActionForm action={rejectCandidate} locale={locale}>
            <input type="hidden" name="id" value={id} readOnly />
            <Choices
              name="reason"
              label={t('responses.move.reason')}
              choices={refusalCodes.map((value) => ({ value, label: refusals[value][locale] }))}
            />
            <TextArea
              name="text"
              label={t('responses.move.rejectText')}
              hint={t('responses.move.rejectTextHint')}
              rows={3}
              maxLength={1000}
              optional
            />
            <Submit look="danger">{t('responses.move.rejectSend')}</Submit>
          </ActionForm>
        </Fold>
      )}
    </section>
  )
}

type FoldProps = { title: string; icon: IconName; href: string; open: boolean; danger?: boolean; children: ReactNode }

function Fold({ title, icon, href, open, danger, children }: FoldProps) {
  return (
    <div id={open ? 'step' : undefined} className={`rounded-lg border bg-card ${open ? 'border-accent' : 'border-line'}`}>
      <h3>
        <a
          href={href}
          aria-current={open ? 'step' : undefined}
          className={`flex min-h-13 items-center gap-3 rounded-lg px-5 py-3 font-semibold no-underline hover:bg-raised ${danger ? 'text-bad' : ''}`}
        >
          <Icon name={icon} />
          {title}
          <Icon name="down" className={`ml-auto size-5 ${open ? 'rotate-180' : ''}`} />
        </a>
      </h3>
      {open && <div className="border-t border-line p-5">{children}</div>}
    </div>
  )
}

function Invite({ response, vacancy, now, view }: Omit<Props, 'possible' | 'chosen'>) {
  const { locale } = view.place
  const t = say(locale)
  const { interview } = response
  const at = (moment: Date) => new Date(moment.getTime() + 5 * 3_600_000).toISOString().slice(0, 16)
  const again = response.state === 'invited' && interview
  return (
    <ActionForm action={inviteCandidate} locale={locale}>
      <input type="hidden" name="id" value={response.id} readOnly />
      <TextField
        name="at"
        type="datetime-local"
        label={t('responses.move.at')}
        hint={t('responses.move.atHint')}
        value={again ? at(new Date(interview.at)) : undefined}
        min={at(new Date(now.getTime() + 2 * 3_600_000))}
        short
      />
      <TextField name="place" label={t('responses.move.place')} value={interview?.place ?? vacancy.address} maxLength={300} />
      <TextField
        name="contact"
        label={t('responses.move.contact')}
        value={interview?.contact ?? [vacancy.contactPerson, vacancy.contactPhone].filter(Boolean).join(', ')}
        maxLength={200}
      />
      <TextArea name="text" label={t('responses.move.text')} rows={3} maxLength={1000} optional />
      <Submit>{t('responses.move.inviteSend')}</Submit>
    </ActionForm>
  )
}

function Hire({ id, now, view }: { id: string; now: Date; view: View }) {
  const { locale } = view.place
  const t = say(locale)
  return (
    <ActionForm action={hireCandidate} locale={locale}>
      <p className="text-sm text-muted">{t('responses.move.hireHint')}</p>
      <input type="hidden" name="id" value={id} readOnly />
      <TextField name="startOn" type="date" label={t('responses.move.startOn')} value={addDays(dayOf(now), 1)} short />
      <Select
        name="kind"
        label={t('responses.move.kind')}
        choices={(Object.keys(hiredKinds) as (keyof typeof hiredKinds)[]).map((value) => ({ value, label: hiredKinds[value][locale] }))}
      />
      <TextField name="contractNo" label={t('responses.move.contractNo')} maxLength={50} short optional />
      <Submit>{t('responses.move.hireSend')}</Submit>
    </ActionForm>
  )
}
