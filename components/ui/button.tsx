import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon'

export type Look = 'primary' | 'secondary' | 'quiet' | 'danger' | 'sun' | 'row'

const looks: Record<Look, string> = {
  primary: 'bg-accent text-on-accent hover:bg-accent-strong',
  secondary: 'border border-edge bg-card text-ink hover:border-accent hover:text-accent',
  quiet: 'text-accent underline-offset-4 hover:bg-accent-soft',
  danger: 'border border-bad bg-card text-bad hover:bg-bad-soft',
  /** In a table, where it leads like a link. */
  row: '',
  sun: 'bg-sun text-on-sun hover:brightness-95',
}

/** The classes of a button, for links and native buttons alike. At least 44 px high: a thumb's size. */
export const buttonClass = (look: Look = 'primary', wide = false) =>
  look === 'row'
    ? 'link min-h-11 cursor-pointer text-left font-semibold disabled:opacity-60'
    : `inline-flex min-h-11 items-center justify-center gap-2 rounded-md px-4 py-2 text-center font-semibold no-underline disabled:cursor-not-allowed disabled:opacity-60 ${looks[look]} ${wide ? 'w-full' : ''}`

export function ButtonLink(props: { href: string; look?: Look; icon?: IconName; wide?: boolean; children: ReactNode; rel?: string }) {
  return (
    <a href={props.href} rel={props.rel} className={buttonClass(props.look, props.wide)}>
      {props.icon && <Icon name={props.icon} />}
      {props.children}
    </a>
  )
}
