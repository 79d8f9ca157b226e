'use server'

import { type Vacancy, vacancies } from '@/db/schema'
import { action } from '@/lib/core/action'
import { text } from '@/lib/core/text'
import { closeInput, savedVacancyInput, vacancyId, vacancyInput } from './input'
import { amend, close, pause, publish, renew } from './rules'
import { lockVacancy, rowOf, store, termsOn } from './store'

const page = (id: number) => `/cabinet/vacancies/${id}`

export const draftVacancy = action({
  can: 'vacancy.draft',
  input: vacancyInput,
  load: async (_input, _tx, { employerId }) => (employerId ? { employerId } : undefined),
  run: async ({ input, resource: { employerId }, tx, user }) => {
    const row = await rowOf(tx, input)
    const [made] = await tx
      .insert(vacancies)
      .values({ ...row, employerId, createdBy: user.id })
      .returning({ id: vacancies.id })
    return { subject: String(made!.id), next: page(made!.id) }
  },
})

export const saveVacancy = action({
  can: 'vacancy.save',
  input: savedVacancyInput,
  load: ({ id }, tx) => lockVacancy(tx, id),
  run: async ({ input: { id, ...input }, resource, tx, now, today, emit }) => {
    const row = (await rowOf(tx, input)) as Partial<Vacancy>
    const change = amend(resource, row, await termsOn(tx, today), today)
    await store(tx, id, change, now)
    if (resource.state === 'published') await emit('vacancy.changed', { vacancyId: id, employerId: resource.employerId })
    return { subject: String(id), next: page(id) }
  },
})

export const publishVacancy = action({
  can: 'vacancy.publish',
  input: vacancyId,
  load: ({ id }, tx) => lockVacancy(tx, id),
  run: async ({ resource, tx, now, today, emit }) => {
    const { id, employerId } = resource
    const change = publish(resource, { state: resource.employerState }, await termsOn(tx, today), now, today)
    await store(tx, id, change, now)
    if (change.state === 'published') await emit('vacancy.published', { vacancyId: id, employerId })
    const words =
      change.state === 'published'
        ? text('Жарияланды', 'Опубликовано', 'Published')
        : text('Мәтінді қызметкер тексереді', 'Текст прочитает сотрудник', 'A member of staff will read the text')
    return { subject: String(id), text: words }
  },
})

export const renewVacancy = action({
  can: 'vacancy.renew',
  input: vacancyId,
  load: ({ id }, tx) => lockVacancy(tx, id),
  run: async ({ resource, tx, now, today, emit }) => {
    const change = renew(resource, { state: resource.employerState }, await termsOn(tx, today), now, today)
    await store(tx, resource.id, change, now)
    await emit('vacancy.changed', { vacancyId: resource.id, employerId: resource.employerId })
    return { subject: String(resource.id) }
  },
})

export const pauseVacancy = action({
  can: 'vacancy.pause',
  input: vacancyId,
  load: ({ id }, tx) => lockVacancy(tx, id),
  run: async ({ resource, tx, now, emit }) => {
    await store(tx, resource.id, pause(resource), now)
    await emit('vacancy.changed', { vacancyId: resource.id, employerId: resource.employerId })
    return { subject: String(resource.id) }
  },
})

export const closeVacancy = action({
  can: 'vacancy.close',
  input: closeInput,
  load: ({ id }, tx) => lockVacancy(tx, id),
  run: async ({ input: { reason }, resource, tx, now, emit }) => {
    await store(tx, resource.id, close(resource, reason, now), now)
    await emit('vacancy.closed', { vacancyId: resource.id, employerId: resource.employerId, reason })
    return { subject: String(resource.id) }
  },
})
