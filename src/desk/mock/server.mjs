import { createServer } from 'node:http'
import { refuse } from './answers.mjs'
import { createFeed } from './feed.mjs'
import { accounts } from './routes/accounts.mjs'
import { actions } from './routes/actions.mjs'
import { authority } from './routes/authority.mjs'
import { bulk } from './routes/bulk.mjs'
import { controls } from './routes/controls.mjs'
import { conversations } from './routes/conversations.mjs'
import { customers } from './routes/customers.mjs'
import { files } from './routes/files.mjs'
import { hours } from './routes/hours.mjs'
import { macros } from './routes/macros.mjs'
import { mails } from './routes/mails.mjs'
import { messages } from './routes/messages.mjs'
import { moving } from './routes/moving.mjs'
import { orders } from './routes/orders.mjs'
import { people } from './routes/people.mjs'
import { sending } from './routes/sending.mjs'
import { settings } from './routes/settings.mjs'
import { setup } from './routes/setup.mjs'
import { stores } from './routes/stores.mjs'
import { tags } from './routes/tags.mjs'
import { teams } from './routes/teams.mjs'
import { views } from './routes/views.mjs'
import { createState } from './state.mjs'

const routes = [
  ...controls,
  ...setup,
  ...people,
  ...teams,
  ...messages,
  ...views,
  ...bulk,
  ...macros,
  ...conversations,
  ...customers,
  ...orders,
  ...files,
  ...settings,
  ...mails,
  ...moving,
  ...tags,
  ...sending,
  ...accounts,
  ...stores,
  ...authority,
  ...hours,
  ...actions,
].map(([method, path, handle, isPublic]) => ({
  method,
  pattern: new RegExp(`^${path.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`),
  handle,
  isPublic,
}))

/** An in-memory stand-in for the API, for developing the desk and looking at it. Never part of the build. */
export function createMock() {
  const house = { state: createState(), feed: createFeed() }
  const server = createServer(async (request, response) => {
    const url = new URL(request.url, 'http://mock')
    const body = await read(request)
    const found = routes.find(route => route.method === request.method && route.pattern.test(url.pathname))
    const answer = !found ? refuse(404, 'not_found') : await run(house, found, { request, response, url, body })
    if (answer) send(response, answer)
  })
  return { server, house }
}

async function run(house, route, call) {
  const failure = house.state.failures.find(
    f => f.times > 0 && call.url.pathname.includes(f.path) && (!f.method || f.method === call.request.method),
  )
  if (failure) {
    failure.times--
    if (failure.delay) await new Promise(done => setTimeout(done, failure.delay))
    if (failure.status === 'cut') {
      call.response.destroy()
      return null
    }
    if (failure.status) return refuse(failure.status, failure.code ?? 'busy', failure.more)
  }
  if (!route.isPublic && !house.state.signedIn) return refuse(401, 'unauthenticated')
  const key = call.request.headers['idempotency-key']
  if (key && house.state.answered.has(key)) return house.state.answered.get(key)
  const answer = await route.handle({ ...house, ...call, params: route.pattern.exec(call.url.pathname).groups ?? {} })
  if (key && answer) house.state.answered.set(key, answer)
  return answer
}

async function read(request) {
  const parts = []
  for await (const part of request) parts.push(part)
  const bytes = Buffer.concat(parts)
  if (!bytes.length) return null
  return request.headers['content-type']?.includes('json') ? JSON.parse(bytes.toString()) : bytes
}

function send(response, { status, body, type = 'application/json' }) {
  if (body === undefined) return response.writeHead(status).end()
  response.writeHead(status, { 'Content-Type': type, 'Cache-Control': 'no-store' })
  response.end(Buffer.isBuffer(body) ? body : JSON.stringify(body))
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const port = Number(process.argv[2] ?? 5081)
  createMock().server.listen(port, '127.0.0.1', () => process.stdout.write(`mock API on http://127.0.0.1:${port}\n`))
}
