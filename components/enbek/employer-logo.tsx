import { ActionForm } from '@/components/form/action-form'
import { FileField } from '@/components/form/fields'
import { ActionButton, Submit } from '@/components/form/submit'
import type { View } from '@/components/layout/shell'
import { Card } from '@/components/ui/basics'
import type { Employer } from '@/db/schema'
import { pictureFiles } from '@/lib/core/file-type'
import { removeLogo, saveLogo } from '@/lib/employers/actions'
import { longestLogo } from '@/lib/employers/input'
import { say } from '@/lib/messages'
import { EmployerMark } from './employer-mark'

/** The logo in the owner's cabinet: what is shown now, another one, or none. */
export function EmployerLogo({ employer, name, view }: { employer: Employer; name: string; view: View }) {
  const { locale } = view.place
  const t = say(locale)
  return (
    <Card className="mb-6 max-w-3xl">
      <h2 className="text-lg">{t('employers.logo')}</h2>
      <p className="mt-1 mb-4 text-sm text-muted">{t('employers.logoText')}</p>
      <div className="flex flex-wrap items-start gap-x-5 gap-y-4">
        <EmployerMark employer={employer} name={name} view={view} />
        <div className="min-w-0 flex-1 basis-64">
          <ActionForm action={saveLogo} locale={locale} className="grid gap-3">
            <input type="hidden" name="id" value={employer.id} readOnly />
            <FileField
              name="logo"
              label={t('employers.logoFile')}
              hint={t('employers.logoHint')}
              accept={pictureFiles}
              longest={longestLogo}
            />
            <div>
              <Submit look="secondary">{t(employer.logo ? 'employers.logoReplace' : 'employers.logoAdd')}</Submit>
            </div>
          </ActionForm>
        </div>
        {employer.logo && (
          <ActionButton action={removeLogo} locale={locale} look="quiet" values={{ id: employer.id }}>
            {t('employers.logoRemove')}
          </ActionButton>
        )}
      </div>
    </Card>
  )
}
