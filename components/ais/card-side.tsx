import { ActionForm } from '@/components/form/action-form'
import { Checkbox, Select, TextArea, TextField } from '@/components/form/fields'
import { Submit } from '@/components/form/submit'
import type { View } from '@/components/layout/shell'
import { Card } from '@/components/ui/basics'
import { addNote, saveConsent, saveContacts } from '@/lib/cards/actions'
import type { OpenedCard } from '@/lib/cards/queries'
import { may } from '@/lib/core/policy'
import { say } from '@/lib/messages'
import { draftByHand } from '@/lib/unemployed/actions'
import { evidenceKinds, groundsFor } from '@/lib/unemployed/rules'
import { evidenceNames, groundWords } from '@/lib/unemployed/words'

/** What a specialist does on an open card: a note, contacts, the consent, a draft of deregistration. */
export function CardSide({ view, found: { card, facts, episodes } }: { view: View; found: OpenedCard }) {
  const { locale } = view.place
  const t = say(locale)
  if (!may(view.user, 'card.write', card)) return null
  const open = episodes.filter(({ until }) => until === null)
  const kind = open.some((episode) => episode.kind === 'unemployed') ? 'unemployed' : 'job_seeker'
  const publish = facts.find(({ section, key }) => section === 'consent' && key === 'publish')?.value
  const id = <input type="hidden" name="id" value={card.id} readOnly />
  const kinds = evidenceKinds.map((value) => ({ value, label: evidenceNames[value]?.[locale] ?? value }))
  return (
    <>
      <Card>
        <ActionForm action={addNote} locale={locale} className="grid gap-3">
          {id}
          <TextArea name="text" label={t('cards.note')} rows={3} maxLength={2000} />
          <Submit look="secondary">{t('cards.addNote')}</Submit>
        </ActionForm>
      </Card>
      <Card>
        <h2 className="mb-3 text-lg">{t('cards.contacts')}</h2>
        <ActionForm action={saveContacts} locale={locale} className="grid gap-3">
          {id}
          <TextField name="phone" type="tel" label={t('cards.phone')} value={card.phone} optional />
          <TextField name="email" type="email" label={t('cards.email')} value={card.email} optional />
          <TextField name="address" label={t('cards.address')} optional maxLength={250} />
          <Submit look="secondary">{t('cards.save')}</Submit>
        </ActionForm>
        <ActionForm action={saveConsent} locale={locale} className="mt-4 grid gap-3 border-t border-line pt-4">
          {id}
          <Checkbox name="publish" label={t('cards.consent')} checked={publish === 'on' || publish === true} />
          <Submit look="secondary">{t('cards.saveConsent')}</Submit>
        </ActionForm>
      </Card>
      {open.length > 0 && may(view.user, 'dereg.draft', card) && (
        <Card>
          <details>
            <summary className="cursor-pointer font-semibold">{t('cards.draftTitle')}</summary>
            <p className="my-3 text-sm text-muted">{t('cards.draftText')}</p>
            <ActionForm action={draftByHand} locale={locale} className="grid gap-3">
              {id}
              <Select
                name="ground"
                label={t('cards.ground')}
                empty=""
                choices={groundsFor(kind).map((value) => ({ value, label: `${value} · ${groundWords[value].name[locale]}` }))}
              />
              <Select name="kind" label={t('cards.evidence')} empty="" choices={kinds} />
              <TextField name="ref" label={t('cards.ref')} maxLength={100} />
              <TextField name="text" label={t('cards.note')} optional maxLength={300} />
              <Select name="kind2" label={t('cards.evidence2')} empty="" choices={kinds} optional />
              <TextField name="ref2" label={t('cards.ref')} optional maxLength={100} />
              <Submit look="danger">{t('cards.makeDraft')}</Submit>
            </ActionForm>
          </details>
        </Card>
      )}
    </>
  )
}
