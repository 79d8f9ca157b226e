import { Refusal } from '@/lib/core/refusal'
import { type Text, text } from '@/lib/core/text'

/** The file as a whole cannot be imported. `line` (from 1) is null where no line is to blame. Rows read before it were good. */
export class FileRefused extends Refusal {
  constructor(
    text: Text,
    readonly line: number | null,
  ) {
    super(text)
    this.name = 'FileRefused'
  }
}

/** Why whole files are refused. */
export const refusals = {
  empty: text('Файл бос', 'Файл пуст', 'The file is empty'),
  unknown: text(
    'Файл пішімі белгісіз: JSON жолдары, JSON массиві немесе CSV қажет',
    'Неизвестный формат файла: нужны строки JSON, массив JSON или CSV',
    'Unknown file format: JSON lines, a JSON array or CSV is needed',
  ),
  binary: text(
    'Бұл мәтіндік файл емес (Excel, мұрағат немесе PDF): оны UTF-8 кодтауындағы CSV түрінде сақтаңыз',
    'Это не текстовый файл (Excel, архив или PDF): сохраните его как CSV в кодировке UTF-8',
    'This is not a text file (Excel, an archive or PDF): save it as CSV in UTF-8',
  ),
  notUtf8: text('Файл UTF-8 кодтауында емес', 'Файл не в кодировке UTF-8', 'The file is not in UTF-8'),
  nul: text(
    'Файлда нөлдік байттар бар: ол бүлінген немесе мәтін емес',
    'В файле нулевые байты: он повреждён или это не текст',
    'The file contains NUL bytes: it is damaged or not a text',
  ),
  cut: text('Файл үзілген: соңы жоқ', 'Файл оборван: нет конца', 'The file is cut off: its end is missing'),
  notJson: text('JSON құрылымы бұзылған', 'Нарушена структура JSON', 'The JSON structure is broken'),
  quote: text('Тырнақша ашылып, жабылмаған', 'Кавычка открыта и не закрыта', 'A quote is opened and never closed'),
} as const satisfies Record<string, Text>

export const headerMisplaced = (line: number) =>
  text(
    `Бағандар тақырыбы бірінші жолда тұруы керек, ал ол ${line}-жолда`,
    `Заголовок столбцов должен стоять в первой строке, а он в строке ${line}`,
    `The column header must be in line 1, it is in line ${line}`,
  )

export const columnsMissing = (columns: readonly string[]) =>
  text(
    `Бағандар жетіспейді: ${columns.join(', ')}`,
    `Не хватает столбцов: ${columns.join(', ')}`,
    `Columns are missing: ${columns.join(', ')}`,
  )

export const columnsRepeated = (columns: readonly string[]) =>
  text(
    `Бағандар қайталанған: ${columns.join(', ')}`,
    `Столбцы повторяются: ${columns.join(', ')}`,
    `Columns are repeated: ${columns.join(', ')}`,
  )
