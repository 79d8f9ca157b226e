import { notFound } from 'next/navigation'
import { ActionForm } from '@/components/form/action-form'
import { Select, TextArea, TextField } from '@/components/form/fields'
import { Submit } from '@/components/form/submit'
import { getView } from '@/components/layout/page'
import { linker, type View } from '@/components/layout/shell'
import { one, type Query, uuidOf } from '@/components/staff/address'
import { StaffPage } from '@/components/staff/frame'
import { Empty, Heading } from '@/components/ui/basics'
import { ButtonLink } from '@/components/ui/button'
import { headOf } from '@/lib/cards/queries'
import { may, maySomewhere } from '@/lib/core/policy'
import { fileCorrection } from '@/lib/corrections/actions'
import { type Choice, choicesOf } from '@/lib/corrections/queries'
import { shown } from '@/lib/corrections/rules'
import { say } from '@/lib/messages'

/** The local body files a request about a card that it has open (O206-26.F1-F3). */
export default async function NewCorrection({ searchParams }: { searchParams: Promise<Query> }) {
  const [view, query] = await Promise.all([getView(), searchParams])
  if (!maySomewhere(view.user, 'correction.read')) notFound()
  const cardId = uuidOf(query, 'card')
  const head = cardId ? await headOf(view.user, cardId) : null
  const { locale } = view.place
  const t = say(locale)
  const choices = head && may(view.user, 'correction.file', head) ? await choicesOf(view.user, head.id) : null
  return (
    <StaffPage view={view} title={t('corrections.new.title')}>
      <Heading title={t('corrections.new.title')} lead={head ? `${head.shortName} · ${head.maskedIin}` : t('corrections.new.lead')} />
      {head && choices ? (
        <Form view={view} cardId={head.id} choices={choices} chosen={one(query, 'target')} />
      ) : (
        <Empty title={t('corrections.new.notOpen')}>
          <p>{t('corrections.new.notOpenText')}</p>
          <p className="mt-4">
            <ButtonLink href={linker(view)(cardId ? `/cards/${cardId}` : '/cards')}>
              {t(cardId ? 'corrections.new.openCard' : 'corrections.cards')}
            </ButtonLink>
          </p>
        </Empty>
      )}
    </StaffPage>
  )
}

function Form({ view, cardId, choices, chosen }: { view: View; cardId: string; choices: readonly Choice[]; chosen?: string }) {
  const { locale } = view.place
  const t = say(locale)
  return (
    <ActionForm action={fileCorrection} locale={locale} className="grid max-w-3xl gap-5">
      <input type="hidden" name="cardId" value={cardId} readOnly />
      <h2 className="text-lg">{t('corrections.new.wrong')}</h2>
      <Select
        name="target"
        label={t('corrections.new.target')}
        value={chosen}
        empty={t('corrections.new.choose')}
        choices={choices.map(({ key, label, value }) => ({ value: key, label: `${label[locale]} — ${shown(value)}` }))}
      />
      <TextField name="rightValue" label={t('corrections.new.rightValue')} hint={t('corrections.new.rightHint')} maxLength={500} />
      <TextArea name="proof" label={t('corrections.new.proof')} rows={3} maxLength={2000} />
      <h2 className="text-lg">{t('corrections.new.employee')}</h2>
      <div className="grid gap-4 sm:grid-cols-3">
        <TextField name="lastName" label={t('corrections.new.lastName')} maxLength={100} />
        <TextField name="firstName" label={t('corrections.new.firstName')} maxLength={100} />
        <TextField name="middleName" label={t('corrections.new.middleName')} maxLength={100} optional />
      </div>
      <h2 className="text-lg">{t('corrections.new.measures')}</h2>
      <TextArea name="measuresTaken" label={t('corrections.new.measuresTaken')} rows={3} maxLength={2000} />
      <TextArea name="measuresPrevent" label={t('corrections.new.measuresPrevent')} rows={3} maxLength={2000} />
      <div>
        <Submit>{t('corrections.new.save')}</Submit>
      </div>
    </ActionForm>
  )
}
