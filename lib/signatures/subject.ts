/** Names as the national profile writes them. Pure. */
import type { SubjectName } from './certificate-write'

type Person = { lastName: string; firstName: string; middleName: string | null; iin: string }
type Organisation = { nameKk: string; nameRu: string; bin: string | null }

const upper = (name: string) => name.toLocaleUpperCase('kk')

export const subjectOf = (person: Person, organisation: Organisation | null): SubjectName => ({
  commonName: upper(`${person.lastName} ${person.firstName}`),
  surname: upper(person.lastName),
  ...(person.middleName ? { patronymic: upper(person.middleName) } : {}),
  iin: person.iin,
  ...(organisation?.bin ? { organisation: organisation.nameRu || organisation.nameKk, bin: organisation.bin } : {}),
})
