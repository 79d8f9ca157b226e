'use server'

import { action } from '@/lib/core/action'
import { searchInput } from './input'
import { withQuery } from './typed'

/** A search of a list of the staff. It is sent and not asked for by its address, where what was typed would stay (O206-28.B3). */
export const search = action({
  can: 'staff.search',
  input: searchInput,
  run: async ({ input: { path, ...filters }, user }) => ({ subject: path, next: withQuery(path, filters, user) }),
})
