import type { Page } from '@playwright/test'
import type { Portal } from '@/lib/core/portals'
import type { Locale } from '@/lib/core/text'
import { at, type DemoName, expect, spoken, test } from '../support/e2e'
import { expectAccessible, expectAlternates, expectDecent, watch } from '../support/e2e-inspect'

/** A page type: where it stands, who opens it, and what is special about it. `from`: the list on which the first address that fits is taken. */
type Kind = {
  portal: Portal
  path: string
  from?: { path: string; like: RegExp }
  as?: DemoName
  status?: number
  /** Found by search engines, in each language. */
  open?: boolean
  dark?: boolean
  locales?: readonly Locale[]
}

const enbek = (path: string, rest: Partial<Kind> = {}): Kind => ({ portal: 'enbek', path, ...rest })
const passport = (path: string, rest: Partial<Kind> = {}): Kind => ({ portal: 'passport', path, ...rest })
const staff = (path: string, rest: Partial<Kind> = {}): Kind => ({ portal: 'staff', path, as: 'administrator', ...rest })
/** The page behind the first link of a list. */
const first = (list: string, tail = ''): Pick<Kind, 'path' | 'from'> => ({
  path: tail,
  from: { path: list, like: new RegExp(`${list.replace(/\?.*/, '')}/[\\w-]{1,40}(?=["?])(?<!/new)(?<!/respond)`) },
})

const publicPages: readonly Kind[] = [
  enbek('/', { open: true, dark: true, locales: ['kk', 'ru', 'en'] }),
  enbek('/vacancies', { open: true, dark: true }),
  enbek('/vacancies?q=қғүұөһі%20zzzz&region=71', {}),
  enbek('/vacancies?schedule=shift&schedule=remote&experience=none&sort=pay', {}),
  enbek('', { ...first('/vacancies'), open: true, dark: true }),
  enbek('', { ...first('/employers'), from: { path: '/vacancies/first', like: /\/employers\/[\w-]{36}/ }, open: true }),
  enbek('/resumes', { open: true }),
  enbek('', first('/resumes')),
  enbek('/nothing-here', { status: 404 }),
  enbek('/vacancies/999999999', { status: 404 }),
  { portal: 'career', path: '/', open: true },
  { portal: 'career', path: '/?q=аспаз' },
  { portal: 'career', path: '/occupations/5120-01', open: true },
]
