import { expect, test } from 'vitest'
import { doorsOf } from '@/lib/core/doors'
import { type Permission, policy } from '@/lib/core/policy'
import { files, importsOf, isActions, reach, source } from '../support/source'

/** `lib/…/actions.ts#publish` → the right it asks for. */
const rights = new Map(
  files
    .filter(isActions)
    .flatMap((file) =>
      [...source.get(file)!.matchAll(/^export const (\w+) = action\(\{(?:[^{}]*?\n)?\s*can: '([\w.]+)'/gm)].map(
        ([, name, right]) => [`${file}#${name}`, right as Permission] as const,
      ),
    ),
)

/** The portals whose pages hold a form of this right. */
const used = new Map<Permission, Set<string>>()
for (const page of files) {
  const portal = /^app\/\[locale\]\/\((\w+)\)\//.exec(page)?.[1]
  if (!portal) continue
  for (const file of reach([page]))
    for (const { file: target, names } of importsOf(file))
      for (const name of isActions(target) ? (names.match(/\w+/g) ?? []) : []) {
        const right = rights.get(`${target}#${name}`)
        if (right) used.set(right, (used.get(right) ?? new Set()).add(portal))
      }
}

test('every action is found', () => {
  expect(rights.size).toBe(files.filter(isActions).reduce((sum, file) => sum + source.get(file)!.split(' = action({').length - 1, 0))
  expect(rights.size).toBeGreaterThan(100)
})

test.each([...used.keys()].sort())('%s is asked for where its forms are, and nowhere else', (right) => {
  expect([...doorsOf(right)].sort()).toEqual([...used.get(right)!].sort())
})

test('every right has a door', () => {
  expect((Object.keys(policy) as Permission[]).filter((right) => !doorsOf(right)?.length)).toEqual([])
})
