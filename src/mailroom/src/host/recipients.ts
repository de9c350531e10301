import { answerTo, type Host } from './host.ts'

export type Known = 'known' | 'unknown' | 'unsure'

/** Asks the host whether somebody here receives mail for this address. */
export async function askRecipient(host: Host, address: string, withinMs: number): Promise<Known> {
  const first = await ask(host, address, withinMs)
  // A kept connection may have died since its last use. Asking twice changes nothing, so it is asked again.
  const status = first.status === null && first.reused ? (await ask(host, address, withinMs)).status : first.status

  if (status === 200) return 'known'
  return status === 404 ? 'unknown' : 'unsure'
}

async function ask(host: Host, address: string, withinMs: number) {
  const body = Buffer.from(JSON.stringify({ address: address.toWellFormed() }))
  const call = host.post('/recipients', { 'content-type': 'application/json', 'content-length': body.length })
  const timer = setTimeout(() => call.destroy(), withinMs)

  call.end(body)
  const status = await answerTo(call)
  clearTimeout(timer)
  return { status, reused: call.reusedSocket }
}
