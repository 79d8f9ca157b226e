import { createServer, type Socket } from 'node:net'

export type Mail = { to: string; text: string }

/** A mail server that keeps what it accepts. `answer` decides about each recipient; `silent`: it never says a word; `slow`: ms before it greets. */
export async function mailServer({ answer = (_to: string): string => '250 ok' } = {}) {
  const mails: Mail[] = []
  const sockets = new Set<Socket>()
  const state = { silent: false, slow: 0, connections: 0 }
  const server = createServer((socket) => {
    sockets.add(socket)
    state.connections += 1
    socket.on('error', () => {})
    socket.on('close', () => sockets.delete(socket))
    if (!state.silent) setTimeout(() => converse(socket, answer, mails), state.slow)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    state,
    stop: () => {
      for (const socket of sockets) socket.destroy()
      server.close()
    },
  }
}

function converse(socket: Socket, answer: (to: string) => string, mails: Mail[]) {
  let pending = ''
  let to = ''
  let text: string | null = null
  const say = (line: string) => socket.write(`${line}\r\n`)
  const hear = (line: string) => {
    if (text !== null) {
      if (line !== '.') text += `${line}\n`
      else {
        mails.push({ to, text })
        text = null
        say('250 accepted')
      }
    } else if (/^(EHLO|HELO)/i.test(line)) say('250 localhost')
    else if (/^RCPT/i.test(line)) {
      to = /<(.*)>/.exec(line)?.[1] ?? ''
      say(answer(to))
    } else if (/^DATA/i.test(line)) {
      text = ''
      say('354 go on')
    } else if (/^QUIT/i.test(line)) {
      say('221 bye')
      socket.end()
    } else say('250 ok')
  }
  say('220 test')
  socket.on('data', (chunk) => {
    pending += chunk.toString('utf8')
    const lines = pending.split('\r\n')
    pending = lines.pop() ?? ''
    for (const line of lines) hear(line)
  })
}
