import { find } from '@/lib/search/search'
import { type Query, queryString } from './queries'

const AT_ONCE = 8

/** Query strings of the mix; for further pages with the cursor that the page before would have shown. */
async function turned(queries: readonly Query[]): Promise<string[]> {
  const found: string[] = []
  let next = 0
  const lane = async () => {
    for (let index = next++; index < queries.length; index = next++) {
      const query = queries[index]!
      let after: string | undefined
      for (let turn = 0; turn < query.turns; turn++) {
        const page = await find({ ...query.criteria, after }, new Date()).catch(() => null)
        if (!page?.next) break
        after = page.next
      }
      found[index] = queryString(query, after)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, lane))
  return found
}

process.once('message', (queries: Query[]) => {
  void turned(queries).then((strings) => process.send!(strings, () => process.exit(0)))
})
