import { notFound } from 'next/navigation'
import { EnbekNav } from '@/components/enbek/cabinet-nav'
import { ActionForm } from '@/components/form/action-form'
import { TextField } from '@/components/form/fields'
import { ActionButton, Submit } from '@/components/form/submit'
import { getMemberView, Page } from '@/components/layout/page'
import { linker } from '@/components/layout/shell'
import { MeasureStateTag, MeasureTerms } from '@/components/measures/parts'
import { Due } from '@/components/mediation/due'
import { SignPanel } from '@/components/signatures/sign-panel'
import { signWords } from '@/components/signatures/words'
import { Alert, Card, Facts, Heading } from '@/components/ui/basics'
import { ButtonLink } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { moment } from '@/lib/core/format'
import { answerMeasure, signContract } from '@/lib/measures/person-actions'
import { myMeasure } from '@/lib/measures/queries'
import { movesFor } from '@/lib/measures/rules'
import { measureName } from '@/lib/measures/words'
import { say } from '@/lib/messages'
import { signingSetup } from '@/lib/signatures/queries'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ done?: string }> }

/** One measure of a person: its terms, yes or no, the contract to read and sign, and how it goes (E12, O206-10.C4). */
export default async function OneMeasure({ params, searchParams }: Props) {
  const view = await getMemberView()
  const { locale } = view.place
  const t = say(locale)
  const to = linker(view)
  const found = await myMeasure(view.user, (await params).id)
  if (!found) notFound()
  const { measure, contract } = found
  const { data } = measure
  const { done } = await searchParams
  const now = new Date()
  const onPaper = data.signsOn === 'paper'
  const possible = movesFor('person', { state: measure.state, hasContract: contract !== null, begun: true, onPaper })
  const setup = possible.includes('signPerson') ? await signingSetup(view.user) : null
  const pdf = contract && `${to(`/cabinet/documents/${contract.id}/pdf`)}?lang=signed`
  return (
    <Page view={view} title={measureName(data)[locale]} nav={<EnbekNav view={view} />}>
      {(done === 'consent' || done === 'decline' || done === 'sign') && (
        <div className="mb-6">
          <Alert tone="good" role="status" title={t(`measures.mine.done.${done}`)} />
        </div>
      )}
      <Heading
        title={measureName(data)[locale]}
        above={
          <p className="mb-2 flex flex-wrap items-center gap-x-4">
            <a className="link inline-flex min-h-11 items-center gap-1 text-sm" href={to('/cabinet/measures')}>
              <Icon name="back" className="size-4" />
              {t('measures.mine.title')}
            </a>
            <MeasureStateTag state={measure.state} locale={locale} />
          </p>
        }
      />
      <div className="grid items-start gap-6 lg:grid-cols-[1fr_22rem] lg:gap-8">
        <div className="grid min-w-0 gap-6">
          <Card className="grid gap-4">
            <p>{t(onPaper && measure.state === 'contract_sent' ? 'measures.mine.byHand' : `measures.say.${measure.state}`)}</p>
            {measure.dueAt && (
              <p className="font-semibold">
                {t('measures.mine.answerBy')} <Due at={measure.dueAt} now={now} locale={locale} />
              </p>
            )}
            {possible.includes('consent') && (
              <>
                <ActionForm action={answerMeasure} locale={locale}>
                  <input type="hidden" name="id" value={measure.id} readOnly />
                  <input type="hidden" name="answer" value="consent" readOnly />
                  {data.minor && (
                    <TextField name="representative" label={t('measures.representative')} hint={t('measures.representativeHint')} />
                  )}
                  <Submit wide>{t('measures.mine.consent')}</Submit>
                </ActionForm>
                <p className="text-sm text-muted">{t('measures.mine.consentHint')}</p>
              </>
            )}
          </Card>
          {setup && contract?.sha256 && pdf && (
            <SignPanel
              locale={locale}
              action={signContract}
              values={{ id: measure.id }}
              document={{ id: contract.id, title: `${contract.title[locale]} № ${contract.number}`, url: pdf, sha256: contract.sha256 }}
              allow={['browser-key', 'ncalayer']}
              setup={setup}
              words={signWords(locale)}
            />
          )}
          <Card>
            <MeasureTerms terms={data.terms} number={data.number} locale={locale} />
          </Card>
        </div>
        <div className="grid gap-6">
          {contract && pdf && (
            <Card as="aside">
              <h2 className="mb-3 text-lg">{t('measures.contract')}</h2>
              <Facts
                items={[
                  [t('measures.signedPerson'), data.signedPersonAt && moment(locale, new Date(data.signedPersonAt))],
                  [t('measures.signedCentre'), data.signedCentreAt && moment(locale, new Date(data.signedCentreAt))],
                ]}
              />
              <div className="mt-4">
                <ButtonLink href={pdf} look="secondary" wide>
                  {t('measures.mine.read')}
                </ButtonLink>
              </div>
            </Card>
          )}
          {possible.includes('decline') && (
            <ActionButton action={answerMeasure} locale={locale} values={{ id: measure.id, answer: 'decline' }} look="danger" wide>
              {t('measures.mine.decline')}
            </ActionButton>
          )}
        </div>
      </div>
    </Page>
  )
}
