/** Words of the register of failures (O206-22, P3) and of planned breaks (O206-20.1). */
import type { failureStates } from '@/db/lists'
import { portalNames, portals } from '@/lib/core/portals'
import { type Text, text } from '@/lib/core/text'

export type FailureState = (typeof failureStates)[number]

export const stateNames: Readonly<Record<FailureState, Text>> = {
  open: text('Жаңа', 'Новый', 'New'),
  confirmed: text('Расталған', 'Подтверждён', 'Confirmed'),
  in_work: text('Жөнделуде', 'В работе', 'Being repaired'),
  restored: text('Қалпына келтірілді', 'Работа восстановлена', 'Restored'),
  closed: text('Жабылған', 'Закрыт', 'Closed'),
  unfounded: text('Расталмады', 'Не подтвердился', 'Unfounded'),
}

export const severityNames: Readonly<Record<1 | 2 | 3 | 4, Text>> = {
  1: text('Бәрі тоқтаған', 'Не работает всё', 'Everything stands still'),
  2: text('Қызмет істемейді', 'Не работает услуга', 'A service does not work'),
  3: text('Ақаумен істейді', 'Работает с перебоями', 'It works badly'),
  4: text('Ұсақ ақау', 'Мелкий недостаток', 'A flaw'),
}

export const placeNames: Readonly<Record<string, Text>> = {
  all: text('Барлық порталдар', 'Все порталы', 'All portals'),
  ...Object.fromEntries(portals.map((portal) => [portal, portalNames[portal]])),
}
export const placeName = (portal: string): Text => placeNames[portal] ?? placeNames.all!
