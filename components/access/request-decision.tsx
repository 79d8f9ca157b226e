import { ActionForm } from '@/components/form/action-form'
import { Select, TextArea } from '@/components/form/fields'
import { Submit } from '@/components/form/submit'
import type { View } from '@/components/layout/shell'
import { Card } from '@/components/ui/basics'
import { say } from '@/lib/messages'
import { grantRequest, refuseRequest } from '@/lib/personal-data/actions'
import { type RequestKind, refusalGrounds } from '@/lib/personal-data/words'

/** What stopping does, in words; the rest is kept by law. */
export function Stops({ view, kind }: { view: View; kind: RequestKind }) {
  const t = say(view.place.locale)
  return (
    <ul className="list-disc space-y-1 pl-5">
      <li>{t('desk.requests.stopsPublic')}</li>
      {kind === 'block' && (
        <>
          <li>{t('desk.requests.stopsEmployers')}</li>
          <li>{t('desk.requests.stopsCentres')}</li>
        </>
      )}
    </ul>
  )
}

/** Two ways to decide: stop, or refuse with a ground and in words that the person reads. */
export function RequestDecision({ view, id }: { view: View; id: string }) {
  const { locale } = view.place
  const t = say(locale)
  return (
    <Card>
      <h2 className="mb-4 text-lg">{t('desk.requests.decision')}</h2>
      <ActionForm action={grantRequest} locale={locale} className="grid gap-4">
        <input type="hidden" name="id" value={id} readOnly />
        <TextArea name="note" label={t('desk.requests.grantNote')} rows={2} maxLength={1000} optional />
        <Submit>{t('desk.requests.grant')}</Submit>
      </ActionForm>
      <details className="mt-5 border-t border-line pt-4">
        <summary className="link inline-flex min-h-11 cursor-pointer items-center">{t('desk.requests.refuse')}</summary>
        <ActionForm action={refuseRequest} locale={locale} className="mt-3 grid gap-4">
          <input type="hidden" name="id" value={id} readOnly />
          <Select
            name="ground"
            label={t('desk.requests.ground')}
            empty=""
            choices={Object.entries(refusalGrounds).map(([value, name]) => ({ value, label: name[locale] }))}
          />
          <TextArea name="note" label={t('desk.requests.note')} hint={t('desk.requests.noteHint')} rows={4} maxLength={1000} />
          <Submit look="danger">{t('desk.requests.refuse')}</Submit>
        </ActionForm>
      </details>
    </Card>
  )
}
