import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

const patience = 60_000

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address()
  server.close()
  await once(server, 'close')
  return port
}

/** The document of a host that is started for it, on a data folder of its own. */
export async function fetchDocument(library, data) {
  const port = await freePort()
  const host = spawn('dotnet', [library, '--port', String(port), '--smtp-port', '0', '--data', data], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const ended = once(host, 'exit')
  try {
    return await askUntilThere(`http://127.0.0.1:${port}/openapi/v1.json`, host)
  } finally {
    host.kill()
    await ended
  }
}

async function askUntilThere(url, host) {
  const end = Date.now() + patience
  while (host.exitCode === null && Date.now() < end) {
    const answer = await fetch(url).catch(() => null)
    if (answer?.ok) return `${(await answer.text()).trimEnd()}\n`
    await sleep(200)
  }
  throw new Error(
    host.exitCode === null ? `${url} did not answer in ${patience} ms` : `the host ended with ${host.exitCode}`,
  )
}
