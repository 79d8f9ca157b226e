/** What staff roles are called (O206-23). */
import type { StaffRoleName } from '@/lib/core/policy'
import { type Text, text } from '@/lib/core/text'

export const roleNames: Readonly<Record<StaffRoleName, Text>> = {
  administrator: text('Әкімші', 'Администратор', 'Administrator'),
  ministry: text('Министрлік қызметкері', 'Сотрудник министерства', 'Ministry officer'),
  leb: text('Жергілікті атқарушы орган қызметкері', 'Сотрудник местного исполнительного органа', 'Officer of the local executive body'),
  lmc_director: text(
    'Еңбек мобильділігі орталығының директоры',
    'Директор центра трудовой мобильности',
    'Director of a labour mobility centre',
  ),
  lmc_specialist: text(
    'Еңбек мобильділігі орталығының маманы',
    'Специалист центра трудовой мобильности',
    'Specialist of a labour mobility centre',
  ),
  centre_director: text('Мансап орталығының директоры', 'Директор карьерного центра', 'Director of a career centre'),
  centre_specialist: text('Мансап орталығының маманы', 'Специалист карьерного центра', 'Specialist of a career centre'),
  centre_consultant: text('Мансап орталығының консультанты', 'Консультант карьерного центра', 'Consultant of a career centre'),
}
