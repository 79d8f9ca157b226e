'use server'

import { action } from '@/lib/core/action'
import { moderateInput } from './input'
import { moderate } from './rules'
import { lockVacancy, store, termsOn } from './store'

export const moderateVacancy = action({
  can: 'vacancy.moderate',
  input: moderateInput,
  // a remote vacancy belongs to the centre of its employer's region
  load: async ({ id }, tx) => {
    const vacancy = await lockVacancy(tx, id)
    return vacancy && { ...vacancy, regionCode: vacancy.regionCode ?? vacancy.employerRegion }
  },
  run: async ({ input, resource, tx, now, today, emit }) => {
    const { id, employerId } = resource
    await store(tx, id, moderate(resource, input, await termsOn(tx, today), now, today), now)
    await emit('vacancy.moderated', { vacancyId: id, employerId, outcome: input.decision === 'approve' ? 'approved' : 'rejected' })
    if (input.decision === 'approve') await emit('vacancy.published', { vacancyId: id, employerId })
    return { subject: String(id), next: '/moderation' }
  },
})
