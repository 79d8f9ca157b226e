/** What steps of a plan and their states are called. */
import { type Text, text } from '@/lib/core/text'
import type { StepKind, StepState } from './rules'

export const stepKindNames: Readonly<Record<StepKind, Text>> = {
  search: text('Өз бетінше жұмыс іздеу', 'Самостоятельный поиск работы', 'Own search for work'),
  mediation: text('Орталық ұсынған жұмыс', 'Работа по предложению центра', 'Work offered by the centre'),
  training: text('Оқу', 'Обучение', 'Training'),
  measure: text('Жұмыспен қамту шарасы', 'Мера занятости', 'Employment measure'),
  consultation: text('Кеңес', 'Консультация', 'Consultation'),
  documents: text('Құжаттар', 'Документы', 'Documents'),
  health: text('Денсаулық', 'Здоровье', 'Health'),
  other: text('Басқа', 'Другое', 'Other'),
}

export const stepStateNames: Readonly<Record<StepState, Text>> = {
  planned: text('Жоспарда', 'Запланирован', 'Planned'),
  done: text('Орындалды', 'Выполнен', 'Done'),
  not_done: text('Орындалмады', 'Не выполнен', 'Not done'),
  dropped: text('Алып тасталды', 'Исключён', 'Dropped'),
}

export const whoNames: Readonly<Record<'person' | 'centre', Text>> = {
  person: text('Адам', 'Человек', 'The person'),
  centre: text('Орталық', 'Центр', 'The centre'),
}

/** What a fact of the plan is called in its history. */
export const planFactNames: Readonly<Record<'goal' | 'barriers' | 'step' | 'asked' | 'agreed' | 'revision', Text>> = {
  goal: text('Мақсат', 'Цель', 'Goal'),
  barriers: text('Кедергілер', 'Препятствия', 'Obstacles'),
  step: text('Қадам', 'Шаг', 'Step'),
  asked: text('Адамның келісіміне жіберілді', 'Отправлен человеку на согласование', 'Sent to the person to agree'),
  agreed: text('Адам келісті', 'Человек согласился', 'The person agreed'),
  revision: text('Нұсқа', 'Версия', 'Version'),
}
