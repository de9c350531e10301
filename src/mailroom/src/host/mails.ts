import type { Readable } from 'node:stream'
import { answerTo, type Host } from './host.ts'

export interface Envelope {
  from: string
  to: string[]
  remoteAddress: string
  helo: string
}

export type Taken = 'stored' | 'too large' | 'unsure'

/**
 * Streams one mail to the host while it arrives. A body that ends early is never completed: the request is cut, so the
 * host cannot take half a mail for a whole one.
 */
export async function handOver(
  host: Host,
  envelope: Envelope,
  body: Readable,
  answerMs: number,
  cut: AbortSignal,
): Promise<Taken> {
  const call = host.post('/mails', headersOf(envelope))
  let timer: NodeJS.Timeout | undefined

  cut.addEventListener('abort', () => call.destroy())
  body.once('error', () => call.destroy())
  body.once('close', () => body.readableEnded || call.destroy())
  body.once('end', () => {
    timer = setTimeout(() => call.destroy(), answerMs)
  })
  body.pipe(call)
  const status = await answerTo(call)
  clearTimeout(timer)

  // The host may answer before the body's end; the rest of the body still has to be read from the sender.
  if (!body.readableEnded) {
    body.unpipe(call)
    call.destroy()
    body.resume()
  }
  return outcomeOf(status, body.readableEnded)
}

function outcomeOf(status: number | null, whole: boolean): Taken {
  if (status === 413) return 'too large'
  return whole && (status === 200 || status === 409) ? 'stored' : 'unsure'
}

function headersOf(envelope: Envelope) {
  return {
    'content-type': 'message/rfc822',
    'x-mail-from': encodePart(envelope.from),
    'x-rcpt-to': envelope.to.map(encodePart).join(','),
    'x-remote-address': envelope.remoteAddress,
    'x-helo': encodePart(envelope.helo),
  }
}

/** Percent-encodes what a header cannot carry and the comma, which separates; a plain address stays readable. */
function encodePart(value: string): string {
  return encodeURI(value.toWellFormed()).replaceAll(',', '%2C')
}
