import { type Text, text } from '@/lib/core/text'
import { type FindingCode, findingWords } from '@/lib/vacancies/wording'

/** What a finding is about; a code of an older version says itself. */
export const findingName = (code: string): Text =>
  Object.hasOwn(findingWords, code) ? findingWords[code as FindingCode] : text(code, code, code)
