import { notFound } from 'next/navigation'
import { FunctionList, Owner } from '@/components/access/known-functions'
import { ActionForm } from '@/components/form/action-form'
import { Choices, TextArea, TextField } from '@/components/form/fields'
import { ActionButton, Submit } from '@/components/form/submit'
import { getView } from '@/components/layout/page'
import { SteppedUp } from '@/components/layout/stepped-up'
import { StaffPage } from '@/components/staff/frame'
import { Card, Heading, Tag } from '@/components/ui/basics'
import { Table } from '@/components/ui/table'
import { addDomain, removeDomain, saveSystem } from '@/lib/access/applications/desk-actions'
import { isDesk, systemsAndDomains } from '@/lib/access/applications/queries'
import { say } from '@/lib/messages'
import {
  exchangeFunctionNames,
  isOurs,
  labourFunctionNames,
  labourMarket,
  type SystemCode,
  systemNames,
} from '@/lib/services/definitions/staff-access-systems'

/** The sixteen systems of A349-4 with what the law leaves open, and the corporate domains (A349-14.b, A349-17). */
export default async function Systems() {
  const view = await getView()
  if (!isDesk(view.user)) notFound()
  const { systems, domains } = await systemsAndDomains()
  const { locale } = view.place
  const t = say(locale)
  return (
    <StaffPage view={view} title={t('applications.systems.title')}>
      <Heading
        title={t('applications.systems.title')}
        lead={
          <>
            {t('applications.systems.lead')} {t('applications.systems.elsewhere')}
          </>
        }
      />
      <Table
        stack
        caption={t('applications.systems.title')}
        head={['№', ...(['name', 'kind', 'owner', 'functions'] as const).map((key) => t(`applications.systems.${key}`))]}
        rows={systems.map(({ code, kind, owner, functions }) => ({
          key: code,
          cells: [
            code,
            <span key="name">
              <span className="block font-semibold">{systemNames[code as SystemCode][locale]}</span>
              {isOurs(code) && <Tag tone="accent">{t('applications.systems.ours')}</Tag>}
            </span>,
            <Tag key="kind" tone={kind === 'terminal' ? 'warn' : 'neutral'}>
              {t(`applications.systems.${kind}`)}
            </Tag>,
            <Owner key="owner" of={owner} locale={locale} />,
            <div key="functions" className="grid gap-2 text-sm lg:min-w-96">
              {isOurs(code) ? (
                <ul className="grid gap-1">
                  {Object.values(code === labourMarket ? labourFunctionNames : exchangeFunctionNames).map((name) => (
                    <li key={name.kk}>{name[locale]}</li>
                  ))}
                </ul>
              ) : functions.length > 0 ? (
                <FunctionList functions={functions} locale={locale} />
              ) : (
                <span className="text-muted">{t('applications.systems.unnamed')}</span>
              )}
              <details>
                <summary className="min-h-6 cursor-pointer text-sm text-accent">{t('applications.systems.change')}</summary>
                <ActionForm action={saveSystem} locale={locale} className="mt-2 grid gap-3">
                  <input type="hidden" name="id" value={code} readOnly />
                  <Choices
                    name="kind"
                    label={t('applications.systems.kind')}
                    values={[kind]}
                    choices={(['ordinary', 'terminal'] as const).map((value) => ({ value, label: t(`applications.systems.${value}`) }))}
                  />
                  <TextField name="ownerKk" label={t('applications.systems.ownerKk')} value={owner.kk} maxLength={300} />
                  <TextField name="ownerRu" label={t('applications.systems.ownerRu')} value={owner.ru} maxLength={300} />
                  {!isOurs(code) &&
                    (['kk', 'ru'] as const).map((language) => (
                      <TextArea
                        key={language}
                        name={language === 'kk' ? 'functionsKk' : 'functionsRu'}
                        label={t(`applications.systems.${language === 'kk' ? 'functionsKk' : 'functionsRu'}`)}
                        hint={t('applications.systems.functionsHint')}
                        value={functions.map((each) => each[language]).join('\n')}
                        rows={4}
                        maxLength={6000}
                        optional
                      />
                    ))}
                  <div>
                    <Submit look="secondary">{t('applications.systems.save')}</Submit>
                  </div>
                </ActionForm>
              </details>
            </div>,
          ],
        }))}
      />
      <Card className="mt-6 grid max-w-2xl gap-4">
        <h2 className="text-lg">{t('applications.systems.domains')}</h2>
        <p className="text-sm text-muted">{t('applications.systems.domainsLead')}</p>
        <ul className="grid gap-2">
          {domains.map((domain) => (
            <li key={domain} className="flex flex-wrap items-center justify-between gap-3 border-b border-line pb-2">
              <span className="font-mono">{domain}</span>
              <ActionButton action={removeDomain} locale={locale} look="quiet" values={{ id: domain }}>
                {t('applications.systems.remove')}
              </ActionButton>
            </li>
          ))}
        </ul>
        <SteppedUp view={view}>
          <ActionForm action={addDomain} locale={locale} className="grid gap-3">
            <TextField name="id" label={t('applications.systems.domain')} maxLength={190} short />
            <div>
              <Submit look="secondary">{t('applications.systems.add')}</Submit>
            </div>
          </ActionForm>
        </SteppedUp>
      </Card>
    </StaffPage>
  )
}
