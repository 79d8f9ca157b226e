import { notFound } from 'next/navigation'
import { ActionForm } from '@/components/form/action-form'
import { Checkbox, TextArea, TextField } from '@/components/form/fields'
import { ActionButton, Submit } from '@/components/form/submit'
import { getView } from '@/components/layout/page'
import { Reasons } from '@/components/mediation/reasons'
import { oneOf, type Query, uuidOf } from '@/components/staff/address'
import { FilterSelect, Filters } from '@/components/staff/filters'
import { StaffPage } from '@/components/staff/frame'
import { Alert, Card, Heading } from '@/components/ui/basics'
import { measureKinds, subsidies } from '@/db/lists'
import { openCard } from '@/lib/lookups/actions'
import { offerMeasure } from '@/lib/measures/actions'
import { conditionsForCard } from '@/lib/measures/queries'
import { kindNames, subsidyNames } from '@/lib/measures/words'
import { say } from '@/lib/messages'

/** Which measure, whether the person may take part and why, and its terms (E12). The kind stands in the address. */
export default async function NewMeasure({ searchParams }: { searchParams: Promise<Query> }) {
  const query = await searchParams
  const view = await getView()
  const { locale } = view.place
  const card = uuidOf(query, 'card')
  const kind = oneOf(query, 'kind', measureKinds) ?? 'training'
  const subsidy = kind === 'subsidised' ? (oneOf(query, 'subsidy', subsidies) ?? 'social_jobs') : null
  const found = card ? await conditionsForCard(view.user, card, kind, subsidy, new Date()) : undefined
  if (!card || !found) notFound()
  const t = say(locale)
  const name = found.head.shortName
  if (!found.conditions)
    return (
      <StaffPage view={view} title={name}>
        <Heading title={name} lead={<span className="tabular-nums">{found.head.maskedIin}</span>} />
        <Alert tone="warn" title={t('measures.closedCard')}>
          {t('measures.closedCardText')}
        </Alert>
        <div className="mt-5 max-w-sm">
          <ActionButton action={openCard} locale={locale} values={{ id: card, purpose: 'measures', back: `/measures/new?card=${card}` }}>
            {t('measures.openCard')}
          </ActionButton>
        </div>
      </StaffPage>
    )
  return (
    <StaffPage view={view} title={t('measures.new')}>
      <Heading title={t('measures.newFor', { name })} />
      <Filters view={view} path="/measures/new" set={false}>
        <input type="hidden" name="card" value={card} readOnly />
        <FilterSelect
          name="kind"
          label={t('measures.kind')}
          value={kind}
          choices={measureKinds.map((value) => ({ value, label: kindNames[value][locale] }))}
        />
        <FilterSelect
          name="subsidy"
          label={t('measures.subsidy')}
          value={subsidy ?? ''}
          hint={t('measures.subsidyHint')}
          empty="—"
          choices={subsidies.map((value) => ({ value, label: subsidyNames[value][locale] }))}
        />
      </Filters>
      <div className="grid items-start gap-6 lg:grid-cols-[22rem_1fr]">
        <Card>
          <h2 className="mb-3 text-lg">{t('measures.conditions')}</h2>
          <Reasons
            reasons={found.conditions.map((each) => ({ ...each, outcome: each.outcome === 'ask' ? 'consent' : each.outcome }))}
            locale={locale}
          />
        </Card>
        <Card>
          <ActionForm action={offerMeasure} locale={locale}>
            <input type="hidden" name="cardId" value={card} readOnly />
            <input type="hidden" name="kind" value={kind} readOnly />
            {subsidy && <input type="hidden" name="subsidy" value={subsidy} readOnly />}
            <TextField name="provider" label={t('measures.provider')} maxLength={200} />
            <TextField name="providerBin" label={t('measures.bin')} inputMode="numeric" maxLength={12} short optional />
            <TextField name="occupation" label={t('measures.occupation')} maxLength={200} optional />
            <TextField name="place" label={t('measures.place')} maxLength={300} />
            <div className="grid gap-4 sm:grid-cols-2">
              <TextField name="from" type="date" label={t('measures.from')} short />
              <TextField name="to" type="date" label={t('measures.to')} short />
            </div>
            <TextField name="pay" label={t('measures.pay')} inputMode="numeric" short optional />
            <TextArea name="ground" label={t('measures.ground')} hint={t('measures.groundHint')} rows={2} maxLength={500} optional />
            <Checkbox name="checked" label={t('measures.checked')} />
            <Submit>{t('measures.offer')}</Submit>
          </ActionForm>
        </Card>
      </div>
    </StaffPage>
  )
}
