import { paySum, payTerms } from '@/components/records/pay'
import { inLanguage } from '@/components/records/titles'
import { Facts } from '@/components/ui/basics'
import { placeName } from '@/lib/classifiers/queries'
import { phone } from '@/lib/core/format'
import type { Locale } from '@/lib/core/text'
import { say } from '@/lib/messages'

export type OfferedWork = {
  titleKk: string | null
  titleRu: string | null
  employerKk: string
  employerRu: string
  placeCode: string | null
  address: string | null
  payFrom: number | null
  payTo: number | null
  currency: string
  payPeriod: string
  contactPerson: string | null
  contactPhone: string | null
}

/** The work of an offer as it was when it was offered. */
export async function WorkFacts({ work, locale, columns }: { work: OfferedWork; locale: Locale; columns?: boolean }) {
  const t = say(locale)
  const pay = { ...work, gross: null, payNote: null }
  return (
    <Facts
      columns={columns}
      items={[
        [t('mediation.employer'), inLanguage(locale, work.employerKk, work.employerRu).text],
        [t('mediation.place'), [await placeName(work.placeCode, locale), work.address].filter(Boolean).join(', ')],
        [t('mediation.pay'), `${paySum(pay, locale)} ${payTerms(pay, locale)}`],
        [t('mediation.contact'), [work.contactPerson, work.contactPhone && phone(work.contactPhone)].filter(Boolean).join(', ')],
      ]}
    />
  )
}
