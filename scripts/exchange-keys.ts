import { sides } from '@/lib/core/side'
import { keep, trust } from '@/lib/exchange/keys'
import { program } from './lib/shutdown'

/** `exchange-keys.ts platform [public key of the AIS]`: says the side's public key, and registers the other side's. */
await program(async () => {
  const [name, peer] = process.argv.slice(2)
  const side = sides.find((each) => each === name)
  if (!side) throw new Error(`Which side: ${sides.join(' or ')}?`)
  const { id, publicKey } = await keep(side)
  console.log(`key of ${side}: ${id}\n${publicKey}`)
  if (peer) console.log(`trusted from now on: ${await trust(side, peer)}`)
  process.exit(0)
})
