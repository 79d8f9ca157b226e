// npm leaves optional platform packages that it cannot resolve out of the lock, and `npm ci` then refuses the lock.
// Run after `npm i`: puts the missing ones back as stubs (they carry no integrity hash until a full registry writes the lock).
import { readFileSync, writeFileSync } from 'node:fs'

const systems = ['android', 'darwin', 'freebsd', 'linux', 'win32', 'openharmony', 'sunos', 'netbsd', 'openbsd', 'aix']
const processors = ['arm64', 'x64', 'arm', 'ia32', 'ppc64', 's390x', 'riscv64', 'loong64', 'mips64el', 'wasm32']
/** @type {Record<string, string>} */
const otherNames = { windows: 'win32', linuxmusl: 'linux', amd64: 'x64', aarch64: 'arm64', x86: 'ia32' }

/** @typedef {{ version?: string, optionalDependencies?: Record<string, string>, optional?: boolean, dev?: boolean, os?: string[], cpu?: string[], libc?: string[] }} Entry */

/** Where Node would find `name` from the package at `from`. @param {Record<string, Entry>} packages @param {string} from @param {string} name */
function isLocked(packages, from, name) {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    if (packages[`${folder ? `${folder}/` : ''}node_modules/${name}`]) return true
    if (!folder) return false
  }
}

/** What a platform package's name says about where it runs. @param {string} name */
export function platformOf(name) {
  const words = name.split(/[^a-z0-9]+/i).map((word) => otherNames[word.toLowerCase()] ?? word.toLowerCase())
  const os = systems.filter((each) => words.includes(each))
  const cpu = processors.filter((each) => words.includes(each) || (each === 'arm' && words.some((word) => /^arm(v\d|hf)$/.test(word))))
  return { os, cpu, musl: name.includes('musl') }
}

/** The packages with the missing optional ones added, sorted as npm sorts, and how many were added. @param {Record<string, Entry>} packages */
export function complete(packages) {
  const all = { ...packages }
  let added = 0
  for (const [key, entry] of Object.entries(packages)) {
    for (const [name, range] of Object.entries(key === '' ? {} : (entry.optionalDependencies ?? {}))) {
      if (isLocked(all, key, name)) continue
      const { os, cpu, musl } = platformOf(name)
      all[`${key.slice(0, key.lastIndexOf('node_modules/'))}node_modules/${name}`] = {
        version: range.replace(/^[\^~]/, ''),
        ...(cpu.length > 0 && { cpu }),
        ...(entry.dev && { dev: true }),
        optional: true,
        ...(os.length > 0 && { os }),
        ...(musl && { libc: ['musl'] }),
      }
      added++
    }
  }
  return { added, packages: Object.fromEntries(Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1))) }
}

if (process.argv[1]?.endsWith('complete-lock.mjs')) {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'))
  const { added, packages } = complete(lock.packages)
  writeFileSync('package-lock.json', `${JSON.stringify({ ...lock, packages }, null, 2)}\n`)
  console.log(`added ${added}`)
}
