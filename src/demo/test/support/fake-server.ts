import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import type { FakeShop, Kept } from './fake-shop.ts'

export interface FakeServer {
  url: string
  smtpPort: number
  requests: string[]
  /** Answers instead of the shop, as long as it returns a status. */
  interrupt: (request: string) => number | undefined
  stop(): void
}

const agents = ['Maya Okafor', 'Priya Nair', 'Tom Becker'].map(name => ({ id: name.toLowerCase(), name }))

/** The public API and the SMTP listener in front of a fake shop. A call that the contract does not know is 404. */
export async function startFakeServer(shop: FakeShop): Promise<FakeServer> {
  const http = createServer(async (request, response) => {
    const name = `${request.method} ${(request.url ?? '').replace('/api/v1', '')}`
    fake.requests.push(name)
    const refused = fake.interrupt(name)
    const body = await read(request)
    const answer = refused ? undefined : route(shop, name, body)
    response.writeHead(refused ?? (answer === undefined ? 404 : 200), { 'retry-after': '0' })
    response.end(JSON.stringify(answer ?? {}))
  })
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _session, done) => read(stream).then(raw => done(shop.take(raw) as undefined), done),
  })
  http.listen(0, '127.0.0.1')
  const smtpListener = smtp.listen(0, '127.0.0.1')
  await Promise.all([once(http, 'listening'), once(smtpListener, 'listening')])
  const portOf = (server: { address(): unknown }) => (server.address() as AddressInfo).port
  const fake: FakeServer = {
    url: `http://127.0.0.1:${portOf(http)}`,
    smtpPort: portOf(smtpListener),
    requests: [],
    interrupt: () => undefined,
    stop: () => {
      http.close()
      http.closeAllConnections()
      smtp.close()
    },
  }
  return fake
}

async function read(stream: IncomingMessage | NodeJS.ReadableStream): Promise<string> {
  let text = ''
  for await (const chunk of stream) text += chunk.toString()
  return text
}

function route(shop: FakeShop, request: string, body: string): unknown {
  const [, method, path = '', query = ''] = /^(\w+) ([^?]*)\??(.*)$/.exec(request) ?? []
  const [, resource, id, part] = path.split('/')
  if (resource === 'mailboxes') return { items: [{ name: 'Northwind Coffee', address: 'support@northwind.example' }] }
  if (resource === 'agents') return { items: agents }
  if (resource === 'brands') return { items: [{ id: 'brand' }] }
  if (resource === 'stores') return method === 'POST' ? shop.connect(JSON.parse(body)) : { items: shop.stores }
  if (resource === 'limits' && method === 'POST') return {}
  if (resource === 'files' && method === 'POST') return { id: 'file' }
  if (resource === 'feed') {
    const after = Number(new URLSearchParams(query).get('after') ?? shop.feed.length)
    return { items: shop.feed.slice(after), last: shop.feed.length }
  }
  if (resource !== 'conversations') return undefined
  if (!id) return { items: query.includes('view=all') ? shop.conversations : [], next: null }
  const kept = shop.conversations.find(one => one.id === id)
  return kept && conversation(shop, kept, `${method} ${part ?? ''}`, body ? JSON.parse(body) : {})
}

function conversation(shop: FakeShop, kept: Kept, request: string, body: Record<string, never>): unknown {
  switch (request) {
    case 'GET ':
      return { ...kept, replyDefaults: { answers: kept.log[0]?.id, to: ['x@y.example'], cc: [] } }
    case 'GET messages':
      return { items: kept.log, next: null }
    case 'POST messages':
      return shop.write(kept, body.kind ?? 'note', body.text ?? '')
    case 'PUT assignment':
      kept.assignee = agents.find(({ id }) => id === body.agent) ?? null
      return shop.add(kept, { kind: 'event', event: { name: 'assigned' } })
    case 'PUT snooze':
      kept.snoozedUntil = body.until ?? null
      return shop.add(kept, { kind: 'event', event: { name: 'snoozed' } })
    case 'PUT resolution':
      kept.status = 'resolved'
      return shop.add(kept, { kind: 'event', event: { name: 'resolved' } })
    case 'PUT reading':
      kept.readUpTo = body.sequence ?? 0
      return {}
  }
}
