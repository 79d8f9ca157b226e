/** What an address carries behind its `?`. A name that is there twice counts once. */
export type Search = Promise<Record<string, string | string[] | undefined>>

export async function queryOf(search: Search): Promise<Record<string, string | undefined>> {
  return Object.fromEntries(Object.entries(await search).map(([name, value]) => [name, Array.isArray(value) ? value[0] : value]))
}
