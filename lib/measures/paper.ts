import 'server-only'
import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { type AisMeasure, cards, type DocumentRow } from '@/db/schema'
import { centreById } from '@/lib/centres/queries'
import type { Day } from '@/lib/core/calendar'
import { env } from '@/lib/core/env'
import { day, money } from '@/lib/core/format'
import { text } from '@/lib/core/text'
import { lifted } from '@/lib/core/tx'
import { paperToSign } from '@/lib/documents/issue'
import type { Draft } from '@/lib/documents/paper'
import { sendDocument } from '@/lib/documents/send'
import { each } from '@/lib/responses/words'
import { measureName } from './words'
import type { By } from './write'

const label = {
  measure: text('Шара', 'Мера', 'Measure'),
  provider: text('Ұйым', 'Организация', 'Organisation'),
  occupation: text('Кәсіп', 'Профессия', 'Occupation'),
  place: text('Орны', 'Место', 'Place'),
  from: text('Басталады', 'Начало', 'From'),
  to: text('Аяқталады', 'Окончание', 'To'),
  pay: text('Айлық төлем', 'Выплата в месяц', 'Payment a month'),
  ground: text('Негізі', 'Основание', 'Ground'),
}

/** The sections of the social contract (E12): subject, term, duties of each side, ending, responsibility. */
function contractOf(measure: AisMeasure, byHand: boolean): Draft['sections'] {
  const { terms } = measure
  const facts = [
    { label: label.measure, value: measureName(measure) },
    { label: label.provider, value: [terms.provider, terms.providerBin].filter(Boolean).join(', ') },
    ...(terms.occupation ? [{ label: label.occupation, value: terms.occupation }] : []),
    { label: label.place, value: terms.place },
    ...(terms.pay === null ? [] : [{ label: label.pay, value: each((locale) => money(locale, terms.pay ?? 0)) }]),
    ...(terms.ground ? [{ label: label.ground, value: terms.ground }] : []),
  ]
  const training = measure.kind === 'training'
  return [
    {
      heading: text('1. Келісімшарттың мәні', '1. Предмет контракта', '1. Subject'),
      paragraphs: [
        text(
          'Орталық қатысушыны жұмыспен қамтуға жәрдемдесудің белсенді шарасына жібереді, ал қатысушы оған қатысуға міндеттенеді.',
          'Центр направляет участника на активную меру содействия занятости, а участник обязуется в ней участвовать.',
          'The centre sends the participant to an active employment measure, and the participant undertakes to take part in it.',
        ),
      ],
      facts,
    },
    {
      heading: text('2. Мерзімі', '2. Срок', '2. Term'),
      facts: [
        { label: label.from, value: each((locale) => day(locale, terms.from)) },
        { label: label.to, value: each((locale) => day(locale, terms.to)) },
      ],
    },
    {
      heading: text('3. Қатысушының міндеттері', '3. Обязанности участника', '3. Duties of the participant'),
      numbered: true,
      list: [
        text(
          'Шараға белгіленген уақытта келіп, толық қатысу.',
          'Являться в назначенное время и участвовать в мере полностью.',
          'To attend in time and take part in full.',
        ),
        text(
          'Келе алмаған күні себебін орталыққа айту.',
          'Сообщать центру причину отсутствия.',
          'To tell the centre the reason of any absence.',
        ),
        ...(training
          ? [
              text(
                'Оқуды бітірген соң уәде етілген жұмысқа шығу.',
                'После обучения приступить к обещанной работе.',
                'To take the promised job after the training.',
              ),
            ]
          : []),
        text(
          'Дәлелді себепсіз кетсе, жұмсалған қаражатты қайтару.',
          'При уходе без уважительной причины вернуть затраченные средства.',
          'To return the money spent when leaving without a valid reason.',
        ),
      ],
    },
    {
      heading: text('4. Орталықтың міндеттері', '4. Обязанности центра', '4. Duties of the centre'),
      numbered: true,
      list: [
        text(
          'Шараны ұйымдастырып, төлемін қамтамасыз ету.',
          'Организовать меру и обеспечить выплаты.',
          'To organise the measure and see to the payments.',
        ),
        text(
          'Қатысушыға кеңес беріп, барысын бақылау.',
          'Консультировать участника и следить за ходом меры.',
          'To advise the participant and follow the measure.',
        ),
      ],
    },
    {
      heading: text('5. Ұйымның міндеттері', '5. Обязанности организации', '5. Duties of the organisation'),
      paragraphs: [
        training
          ? text(
              'Жұмыс беруші оқуды аяқтаған адамды жұмысқа алады не шығынды өтейді (Әлеуметтік кодекс, 103-баптың 2-тармағы 3) тармақшасы).',
              'Работодатель принимает завершившего обучение на работу либо возмещает затраты (Социальный кодекс, ст. 103 п. 2 пп. 3).',
              'The employer hires whoever completes the training or repays the costs (Social Code, art. 103(2)(3)).',
            )
          : text(
              'Ұйым еңбек заңнамасын сақтайды, қатысуын есепке алады.',
              'Организация соблюдает трудовое законодательство и ведёт учёт участия.',
              'The organisation keeps the labour law and records the attendance.',
            ),
      ],
    },
    {
      heading: text('6. Тоқтату негіздері', '6. Основания прекращения', '6. Grounds for ending'),
      paragraphs: [
        text(
          'Мерзімі біткенде, жұмысқа тұрғанда, тараптардың келісімімен, талаптары бұзылғанда немесе дәлелді себеппен.',
          'По окончании срока, при трудоустройстве, по соглашению сторон, при нарушении условий или по уважительной причине.',
          'When the term ends, on finding work, by agreement, on breach, or for a valid reason.',
        ),
      ],
    },
    {
      heading: text('7. Жауапкершілік', '7. Ответственность', '7. Responsibility'),
      paragraphs: [
        text(
          'Дәлелді себепсіз өз еркімен кету жұмыссыз ретінде есептен шығаруға негіз болады; шешімді орталық қабылдайды, оған шағымдануға болады.',
          'Уход по собственному желанию без уважительной причины — основание для снятия с учёта безработного; решение принимает центр, его можно обжаловать.',
          'Leaving at will without a valid reason is a ground for deregistration; the centre decides, and the decision may be appealed.',
        ),
      ],
    },
    ...(byHand ? [handSigning] : []),
  ]
}

/** What the contract says of itself when the person signs it by hand (a person without an account or a key). */
const handSigning: Draft['sections'][number] = {
  heading: text('8. Қол қою тәртібі', '8. Порядок подписания', '8. How it is signed'),
  paragraphs: [
    text(
      'Қатысушы осы келісімшарттың басып шығарылған данасына орталықта өз қолымен қол қояды. Қол қойылған дананың сканы әлеуметтік шара материалдарында сақталады. Орталық осы файлға электрондық қолтаңба қояды.',
      'Участник подписывает распечатанный экземпляр этого контракта от руки в центре. Скан подписанного экземпляра хранится в материалах меры. Центр подписывает этот файл электронной подписью.',
      'The participant signs the printed copy of this contract by hand at the centre. The scan of the signed copy is kept with the measure. The centre signs this file electronically.',
    ),
  ],
  facts: [
    { label: text('Қатысушының қолы', 'Подпись участника', 'Signature of the participant'), value: '________________________________' },
    { label: text('Қол қойылған күні', 'Дата подписания', 'Date of signing'), value: '________________________________' },
  ],
}

/** The social contract as a paper to sign: the same bytes for both sides, whose signatures stand on them (O206-10.C4). */
export const contractPaper = (
  tx: Tx,
  measure: AisMeasure,
  { by, now, today, byHand = false }: { by: By; now: Date; today: Day; byHand?: boolean },
): Promise<DocumentRow> =>
  lifted(tx, async () => {
    const [card] = await tx.select().from(cards).where(eq(cards.id, measure.cardId))
    const centre = await centreById(measure.centreId)
    const name = [card!.lastName, card!.firstName, card!.middleName].filter(Boolean).join(' ')
    const issuer = centre?.name ?? text(measure.centreId, measure.centreId, measure.centreId)
    const document = await paperToSign(tx, 'ais', {
      paper: {
        kind: 'measure.contract',
        title: text('Әлеуметтік келісімшарт', 'Социальный контракт', 'Social contract'),
        day: today,
        issuer: { name: issuer, ...(centre?.address ? { address: centre.address } : {}) },
        holder: { name, iin: card!.iin },
        sections: contractOf(measure, byHand),
        signatures: [
          { role: text('Қатысушы', 'Участник', 'Participant'), name },
          { role: text('Орталық директоры', 'Директор центра', 'Director of the centre'), name: issuer.kk },
        ],
        demo: env().demo,
      },
      number: `${measure.number}-К`,
      caseId: measure.id,
      place: { regionCode: measure.regionCode, centreId: measure.centreId },
      data: {
        measureId: measure.id,
        signsOn: byHand ? 'paper' : 'cabinet',
        kind: measure.kind,
        subsidy: measure.subsidy,
        terms: measure.terms,
      },
      by: by.id,
      now,
      locale: card!.locale,
    })
    await sendDocument(tx, 'ais', document)
    return document
  })
