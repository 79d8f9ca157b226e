import { createServer } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { log } from '@/lib/core/log'
import type { Side } from '@/lib/core/side'
import { asSide } from '@/lib/core/tx'
import { deliverLane } from '@/lib/exchange/deliver'
import { answerPeer } from '@/lib/exchange/door'
import { waitingLanes } from '@/lib/exchange/jobs'
import { hostedSides } from '@/lib/exchange/place'
import { type Receiver, receiversOf } from '@/lib/exchange/receivers'
import { holdSubjects, send } from '@/lib/exchange/send'
import { type Transport, transportFor } from '@/lib/exchange/transport'

/**
 * One end of the exchange as a process to be killed: says something about twenty subjects until enough is said, delivers what waits, and hears. Everything
 * in it fails at random as well. Its clock runs `SPEED` times faster, so that pauses and leases are short.
 */
log.level = 'silent'
const setting = (name: string) => Number(process.env[name])
const { epoch, speed, loss, target } = {
  epoch: setting('EPOCH'),
  speed: setting('SPEED'),
  loss: setting('LOSS'),
  target: setting('TARGET'),
}
const clock = () => new Date(epoch + (Date.now() - epoch) * speed)
const failAt = (chance: number) => {
  if (Math.random() < chance) throw new Error('thrown on purpose')
}
const schemaOf = (side: Side) => sql.raw(side === 'ais' ? 'ais' : 'public')

const hear: Receiver<'case.v1' | 'case-status.v1'> = async ({ n }, { tx, message, side }) => {
  failAt(0.03)
  await tx.execute(sql`insert into ${schemaOf(side)}.test_heard (subject, n) values (${message.subject}, ${n as number})`)
  failAt(0.03)
}
const modules = { child: { receivers: { 'case.v1': hear, 'case-status.v1': hear } } }
const receivers = receiversOf(modules)

/** The change and its message in one transaction; numbers within a subject follow the commits. */
const say = (side: Side) =>
  asSide(side, async (tx) => {
    const caseId = `00000000-0000-4000-8000-0000000000${10 + Math.floor(Math.random() * 20)}`
    const subject = `case:${caseId}`
    await holdSubjects(tx, side, [subject])
    const [row] = await tx.execute<{ n: number }>(
      sql`insert into ${schemaOf(side)}.test_said (subject, n)
        select ${subject}, coalesce(max(n), 0) + 1 from ${schemaOf(side)}.test_said where subject = ${subject} returning n`,
    )
    failAt(0.05)
    const { n } = row!
    if (side === 'ais') await send(tx, side, { type: 'case-status.v1', subject, data: { caseId, state: 'x', n } })
    else await send(tx, side, { type: 'case.v1', subject, data: { caseId, service: 'test', n } })
    failAt(0.05)
  })

async function talk(side: Side): Promise<void> {
  for (;;) {
    const said = await asSide(side, (tx) => tx.execute<{ count: number }>(sql`select count(*)::int from ${schemaOf(side)}.test_said`))
      .then(([row]) => row?.count ?? 0)
      .catch(() => 0)
    if (said >= target) return
    await say(side).catch(() => {})
    await pause(5)
  }
}

/** Requests and answers get lost on the way. */
const lossy =
  (inner: Transport): Transport =>
  async (to, sealed) => {
    failAt(loss)
    const answer = await inner(to, sealed)
    failAt(loss)
    return answer
  }

async function deliver(side: Side): Promise<never> {
  const transport = lossy(transportFor(receivers))
  for (;;) {
    const lanes = await waitingLanes(side, clock(), 8).catch(() => [])
    await Promise.all(lanes.map((lane) => deliverLane(side, lane, { transport, clock, lease: 15_000 }).catch(() => {})))
    await pause(20)
  }
}

process.on('unhandledRejection', () => {})
process.on('disconnect', () => process.exit(0))
if (process.env.LISTEN)
  createServer(async (incoming, outgoing) => {
    const chunks: Buffer[] = []
    for await (const chunk of incoming) chunks.push(chunk as Buffer)
    const answer = await answerPeer(new Request('http://peer/', { method: 'POST', body: Buffer.concat(chunks) }), modules)
    outgoing.writeHead(answer.status).end(await answer.text())
  }).listen(setting('LISTEN'), '127.0.0.1')
for (const side of hostedSides()) {
  void talk(side)
  void deliver(side)
}
process.send?.('ready')
