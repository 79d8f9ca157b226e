import { ActionButton } from '@/components/form/submit'
import { linker, type View } from '@/components/layout/shell'
import { Monogram, Tag } from '@/components/ui/basics'
import { ButtonLink } from '@/components/ui/button'
import { leave } from '@/lib/accounts/members/actions'
import type { organisationsOf } from '@/lib/accounts/members/queries'
import { roleNames } from '@/lib/accounts/members/rules'
import { actFor } from '@/lib/accounts/self/actions'
import { say } from '@/lib/messages'

type Organisation = Awaited<ReturnType<typeof organisationsOf>>[number]

export function OrganisationList({ view, organisations }: { view: View; organisations: readonly Organisation[] }) {
  return (
    <ul className="grid gap-4">
      {organisations.map((organisation) => (
        <One key={organisation.id} view={view} organisation={organisation} />
      ))}
    </ul>
  )
}

function One({ view, organisation: { id, nameKk, nameRu, bin, role } }: { view: View; organisation: Organisation }) {
  const { locale } = view.place
  const t = say(locale)
  const name = locale === 'kk' ? nameKk : nameRu
  const acting = view.user.employerId === id
  return (
    <li className={`rounded-lg border bg-card p-5 ${acting ? 'border-accent' : 'border-line'}`}>
      <div className="flex flex-wrap items-start gap-4">
        <Monogram name={name} />
        <div className="min-w-0 flex-1 basis-56">
          <h2 className="text-lg">{name}</h2>
          <p className="text-sm text-muted">
            {t('passport.organisations.yourRole', { role: roleNames[role][locale] })}
            {bin && <> · {t('passport.organisations.bin', { bin })}</>}
          </p>
          {acting && (
            <p className="mt-2">
              <Tag tone="accent" icon="check">
                {t('passport.organisations.now')}
              </Tag>
            </p>
          )}
        </div>
        <div className="flex flex-wrap gap-3">
          {acting ? (
            <>
              <ButtonLink href={linker(view)({ portal: 'enbek', path: '/cabinet/employer' })} look="secondary">
                {t('passport.organisations.open')}
              </ButtonLink>
              <ActionButton action={actFor} locale={locale} look="quiet">
                {t('passport.organisations.myself')}
              </ActionButton>
            </>
          ) : (
            <ActionButton action={actFor} locale={locale} values={{ employerId: id }}>
              {t('passport.organisations.act')}
              <span className="sr-only">: {name}</span>
            </ActionButton>
          )}
        </div>
      </div>
      <details className="mt-3">
        <summary className="inline-flex min-h-11 items-center text-sm text-muted underline underline-offset-4 hover:text-ink">
          {t('passport.organisations.leave')}
          <span className="sr-only">: {name}</span>
        </summary>
        <div className="grid gap-3 rounded-md bg-raised p-4">
          <p className="text-sm">{t('passport.organisations.leaveText')}</p>
          <div>
            <ActionButton action={leave} locale={locale} values={{ employerId: id }} look="danger">
              {t('passport.organisations.leave')}
            </ActionButton>
          </div>
        </div>
      </details>
    </li>
  )
}
