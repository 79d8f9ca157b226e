import type { View } from '@/components/layout/shell'
import { Empty } from '@/components/ui/basics'
import { Table } from '@/components/ui/table'
import { moment } from '@/lib/core/format'
import type { CopyPlace } from '@/lib/corrections/places'
import { say } from '@/lib/messages'

/** Where the wrong value had gone, and when each copy was corrected (O206-26). */
export function CorrectionPlaces({ view, places }: { view: View; places: readonly CopyPlace[] }) {
  const { locale } = view.place
  const t = say(locale)
  return (
    <section>
      <h2 className="text-lg">{t('corrections.one.places')}</h2>
      <p className="mt-1 mb-4 text-sm text-muted">{t('corrections.one.placesLead')}</p>
      {places.length === 0 ? (
        <Empty title={t('corrections.one.noPlaces')} />
      ) : (
        <Table
          stack
          caption={t('corrections.one.places')}
          head={[t('corrections.one.place'), t('corrections.one.ref'), t('corrections.one.gone'), t('corrections.one.corrected')]}
          rows={places.map(({ key, kind, title, ref, at, correctedAt }) => ({
            key,
            cells: [
              <span key="place">
                {title[locale]}
                <span className="block text-xs text-muted">{t(`corrections.one.${kind}`)}</span>
              </span>,
              kind === 'message' ? <code key="ref">{ref}</code> : ref,
              moment(locale, at),
              <span key="corrected" className={correctedAt ? undefined : 'text-warn'}>
                {correctedAt ? moment(locale, correctedAt) : t('corrections.one.notYet')}
              </span>,
            ],
          }))}
        />
      )}
    </section>
  )
}
