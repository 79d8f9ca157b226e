import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import {
  aisCaseFiles,
  aisCases,
  aisDocuments,
  aisMeasureDays,
  aisMeasurePapers,
  aisMeasures,
  aisOffers,
  aisResumes,
  aisSignatures,
  corrections,
  dataRequests,
  deregistrations,
  people,
  unemploymentProposals,
  visits,
} from '@/db/schema'
import { addFacts, cardFor, openEpisode } from '@/lib/cards/write'
import { addDays, dayOf } from '@/lib/core/calendar'
import { syntheticIin } from '@/lib/core/identifiers'
import { readLaw } from '@/lib/core/law'
import { asAisSystem, asSystem } from '@/lib/core/tx'
import { fileCorrection, sendCorrection } from '@/lib/corrections/actions'
import { offerMeasure } from '@/lib/measures/actions'
import { makeOffer } from '@/lib/mediation/actions'
import { requestStop } from '@/lib/personal-data/person-actions'
import { draftDeregistration } from '@/lib/unemployed/drafts'
import { schedule } from '@/lib/unemployed/write'
import { actAs, submit } from './act'
import { arrived, good } from './cases'
import { issue } from './documents'
import { actWithCard } from './lookups'
import { newEmployer, newVacancy, settled } from './mediation'
import { person, staff } from './people'
import { esil } from './registrations'

const today = dayOf(new Date())
/** Words that stand in this person's data only: whoever reads one of them has read a person's data. */
const words = {
  firstName: 'Қанарейка',
  middleName: 'Құпиябайқызы',
  phone: '+77019998877',
  note: 'Қанарейкалы жазба',
  street: 'Қанарейка көшесі, 77',
  speciality: 'Қанарейка өсіруші',
  explanation: 'Қанарейка ауырған',
  proof: 'Қанарейканың куәлігі № 777',
} as const

/** A registered person with everything that the AIS keeps of one, and an applicant, both of Esil; and one with an account and a request about personal data. */
export async function canaries() {
  const iin = syntheticIin('1995-03-17', 'F', 4_777)
  const author = { id: 'officer', name: 'Маман' }
  const { firstName, middleName, phone } = words
  const { card, episode } = await asAisSystem(async (tx) => {
    const made = await cardFor(tx, { iin, lastName: 'Сынақова', firstName, middleName, birthDate: '1995-03-17' }, esil)
    await addFacts(tx, made, [
      { section: 'notes', key: 'n', value: words.note, source: 'officer', author },
      { section: 'contacts', key: 'phone', value: phone, source: 'form', author },
      { section: 'experience', key: 'occupations', value: ['5120-01'], source: 'form', author },
      { section: 'categories', key: 'disability', value: true, source: 'form', author },
      { section: 'education', key: 'level', value: 'vocational', source: 'form', author },
      { section: 'education', key: 'speciality', value: words.speciality, source: 'form', author },
    ])
    return { card: made, episode: await openEpisode(tx, { card: made, kind: 'unemployed', since: addDays(today, -20), by: author }) }
  })
  const officer = await actWithCard(staff({ role: 'centre_specialist', ...esil }), card.id)
  const done = async (what: Promise<{ ok?: boolean }>) => {
    const answer = await what
    if (!answer.ok) throw new Error(JSON.stringify(answer))
  }
  const { id: employerId } = await newEmployer()
  const vacancyId = await newVacancy(employerId)
  await actWithCard(officer, card.id)
  await done(submit(makeOffer, { cardId: card.id, vacancyId, verdict: 'suitable', note: words.note }))
  const terms = { provider: 'ЖШС «Сынақ»', place: words.street, from: today, to: addDays(today, 60), pay: '86 500', checked: 'on' }
  await done(submit(offerMeasure, { cardId: card.id, kind: 'subsidised', subsidy: 'social_jobs', ...terms }))
  await asAisSystem(async (tx) => {
    await schedule(tx, card, episode, today, await readLaw(tx))
    const evidence = [{ kind: 'missed_visit', ref: words.note, at: today, text: words.note }]
    const draft = await draftDeregistration(tx, { episodeId: episode.id, ground: 'D4', evidence, now: new Date() })
    const explained = {
      explanation: words.explanation,
      explainedAt: new Date(),
      file: Buffer.from('%PDF'),
      fileName: 'a.pdf',
      fileType: 'application/pdf',
    }
    await tx.update(deregistrations).set(explained).where(eq(deregistrations.id, draft.id))
    const [measure] = await tx.select({ id: aisMeasures.id }).from(aisMeasures).where(eq(aisMeasures.cardId, card.id))
    const by = { measureId: measure!.id, authorId: author.id }
    await tx.insert(aisMeasureDays).values({ ...by, day: today, mark: 'absent', text: words.note })
    const scan = { name: 'scan.pdf', type: 'application/pdf', sha256: '0'.repeat(64), content: Buffer.from('%PDF-1.7 scan') }
    await tx.insert(aisMeasurePapers).values({ ...by, contractId: randomUUID(), signedOn: today, ...scan })
    await tx.insert(unemploymentProposals).values({ cardId: card.id, episodeId: episode.id, ...esil, since: today })
  })
  const leb = await actWithCard(staff({ role: 'leb', regionCode: '71' }), card.id)
  const request = { cardId: card.id, target: `card:${card.id}:first_name`, rightValue: 'Қанарея', proof: words.proof }
  const who = {
    lastName: 'Есенова',
    firstName: 'Ақмарал',
    measuresTaken: 'Ескерту жасалды, бұйрық № 14',
    measuresPrevent: 'Екінші маман салыстырады',
  }
  await done(submit(fileCorrection, { ...request, ...who }))
  const [correction] = await asAisSystem((tx) => tx.select().from(corrections).where(eq(corrections.cardId, card.id)))
  await actWithCard(leb, card.id)
  await done(submit(sendCorrection, { id: correction!.id }))
  await asAisSystem(async (tx) => {
    const lists = {
      occupationCodes: ['5120-01'],
      employments: [],
      schedules: [],
      jobs: [],
      studies: [],
      courses: [],
      languages: [],
      skills: [],
      driverCategories: [],
    }
    const wish = {
      title: 'Аспаз',
      regionCode: '71',
      about: words.note,
      phone,
      relocate: false,
      trips: false,
      experienceMonths: 0,
      isDemo: false,
    }
    await tx
      .insert(aisResumes)
      .values({ id: randomUUID(), version: 1, iin, name: firstName, state: 'open', locale: 'kk', ...wish, ...lists })
    const act = { fingerprint: words.note, outcome: 'valid' as const, legal: false, acceptedAt: new Date() }
    await tx
      .insert(aisSignatures)
      .values({ documentId: randomUUID(), documentSha256: '0'.repeat(64), provider: 'code', iin, name: firstName, ...act })
  })
  const paper = await issue('ais', {
    paper: {
      kind: 'test.notice',
      title: { kk: 'Хабарлама', ru: 'Уведомление', en: 'Notice' },
      day: today,
      issuer: { name: { kk: 'Орталық', ru: 'Центр', en: 'Centre' } },
      holder: { name: `Сынақова ${firstName}`, iin },
      sections: [],
      demo: true,
    },
  })
  await settled()
  const application = await arrived({
    identity: { ...good.identity!, firstName, middleName, phone },
    home: { ...good.home!, street: words.street },
    education: { ...good.education!, speciality: words.speciality },
  })
  const account = await person({ lastName: 'Сынақова', firstName: words.firstName })
  const accountIin = syntheticIin('1995-03-18', 'F', 4_778)
  await asSystem((tx) =>
    tx
      .update(people)
      .set({ iin: accountIin, iinConfirmedAt: new Date(), middleName: words.middleName })
      .where(eq(people.userId, account.id)),
  )
  actAs(account)
  await done(submit(requestStop, { kind: 'block', words: words.note }))
  const [asked] = await asSystem((tx) => tx.select({ id: dataRequests.id }).from(dataRequests).where(eq(dataRequests.userId, account.id)))
  const idsOf = async (
    table: typeof aisOffers | typeof aisMeasures | typeof unemploymentProposals | typeof visits | typeof deregistrations,
  ) => (await asAisSystem((tx) => tx.select({ id: table.id }).from(table).where(eq(table.cardId, card.id))))[0]!.id
  const [applicant] = await asAisSystem((tx) => tx.select().from(aisCases).where(eq(aisCases.id, application.id)))
  const ids = {
    card: card.id,
    case: application.id,
    offer: await idsOf(aisOffers),
    measure: await idsOf(aisMeasures),
    proposal: await idsOf(unemploymentProposals),
    visit: await idsOf(visits),
    draft: await idsOf(deregistrations),
    caseFile: (
      await asAisSystem((tx) => tx.select({ id: aisCaseFiles.id }).from(aisCaseFiles).where(eq(aisCaseFiles.caseId, application.id)))
    )[0]!.id,
    casePaper: (
      await asAisSystem((tx) => tx.select({ id: aisDocuments.id }).from(aisDocuments).where(eq(aisDocuments.caseId, application.id)))
    )[0]!.id,
    correction: correction!.id,
    paper: paper.id,
    account: account.id,
    request: asked!.id,
  }
  return {
    ids,
    vacancyId,
    iins: [iin, applicant!.iin!, accountIin],
    secrets: [...Object.values(words), iin, applicant!.iin!, accountIin, account.email, '17.03.1995', '1995-03-17'],
  }
}
