'use server'

import { action } from '@/lib/core/action'
import { again, skipping, target } from './input'
import { settling } from './settle'

const platform = settling('platform')
const ais = settling('ais')

/** A dead letter of the platform is sent again. */
export const replayOfPlatform = action({
  can: 'exchange.replay',
  scope: 'system',
  input: target,
  load: platform.load,
  run: platform.replay,
})

/** A dead letter of the AIS is sent again. */
export const replayOfAis = action({ can: 'exchange.replay', scope: 'ais', input: target, load: ais.load, run: ais.replay })

/** A dead letter of the platform is given up, with the reason; those behind it go on. */
export const skipOfPlatform = action({ can: 'exchange.skip', scope: 'system', input: skipping, load: platform.load, run: platform.skip })

/** A dead letter of the AIS is given up, with the reason; those behind it go on. */
export const skipOfAis = action({ can: 'exchange.skip', scope: 'ais', input: skipping, load: ais.load, run: ais.skip })

/** What the last count has found to differ is sent again. */
export const againOfPlatform = action({ can: 'exchange.again', scope: 'system', input: again, run: platform.again })

/** What the last count has found to differ is sent again. */
export const againOfAis = action({ can: 'exchange.again', scope: 'ais', input: again, run: ais.again })
