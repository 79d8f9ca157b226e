import 'server-only'
import { env } from '@/lib/core/env'
import { type Side, sides } from '@/lib/core/side'

/** The sides that this deployment is: both in one (the default), or one of two deployments with a database each (`SIDES`). */
export const hostedSides = (): readonly Side[] => sides.filter((side) => env().SIDES.split(',').includes(side))

/** Who a side is to the other: the deployment's name and the side (`source` of CloudEvents). */
export const sourceOf = (side: Side) => `//${env().BASE_DOMAIN}/${side}`
export const sideOf = (source: string): Side | undefined => sides.find((side) => source.endsWith(`/${side}`))
