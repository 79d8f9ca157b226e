import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from './env'

/** A module of the project that may not be there; null then. */
export async function optional<T>(path: string): Promise<T | null> {
  const file = join(root, path)
  return existsSync(file) ? ((await import(pathToFileURL(file).href)) as T) : null
}
