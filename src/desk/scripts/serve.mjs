import { createReadStream, existsSync, statSync } from 'node:fs'
import { createServer, request } from 'node:http'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createMock } from '../mock/server.mjs'

const dist = fileURLToPath(new URL('../dist', import.meta.url))
const types = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "frame-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

const listen = server => new Promise(done => server.listen(0, '127.0.0.1', () => done(server.address().port)))

/** The built desk and the mock API on one origin, with the headers that the server sends. */
export async function serve() {
  const mock = createMock()
  const api = await listen(mock.server)
  const site = createServer((from, to) => {
    if (/^\/(api|mock)\//.test(from.url)) return forward(from, to, api)
    const path = join(dist, new URL(from.url, 'http://desk').pathname)
    const file = existsSync(path) && statSync(path).isFile() ? path : join(dist, 'index.html')
    to.writeHead(200, {
      'Content-Type': types[extname(file)] ?? 'application/octet-stream',
      'Content-Security-Policy': policy,
    })
    createReadStream(file).pipe(to)
  })
  const port = await listen(site)
  return {
    address: `http://127.0.0.1:${port}`,
    house: mock.house,
    close() {
      for (const server of [site, mock.server]) {
        server.closeAllConnections()
        server.close()
      }
    },
  }
}

function forward(from, to, port) {
  const onward = request(
    { port, host: '127.0.0.1', method: from.method, path: from.url, headers: from.headers },
    answer => {
      to.writeHead(answer.statusCode, answer.headers)
      answer.pipe(to)
      answer.on('error', () => to.destroy())
    },
  )
  onward.on('error', () => to.destroy())
  to.on('close', () => onward.destroy())
  from.pipe(onward)
}
