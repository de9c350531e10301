import type { ClientRequest } from 'node:http'
import type { Readable } from 'node:stream'
import { answerTo, type Host } from './host.ts'

export interface Envelope {
  from: string
  to: string[]
  remoteAddress: string
  helo: string
}

/** The call that takes a mail which came by SMTP. */
export function mailBySmtp(host: Host, envelope: Envelope): ClientRequest {
  return host.post('/mails', headersOf(envelope))
}

/** `refused`: the host looked at it and failed, which it may do again; `unsure`: it was not reached, or has no room now. */
export type Taken = 'stored' | 'too large' | 'refused' | 'unsure'

/**
 * Streams one mail to the host while it arrives. A body that ends early is never completed: the request is cut, so the
 * host cannot take half a mail for a whole one.
 */
export async function handOver(
  call: ClientRequest,
  body: Readable,
  answerMs: number,
  cut?: AbortSignal,
): Promise<Taken> {
  let timer: NodeJS.Timeout | undefined

  cut?.addEventListener('abort', () => call.destroy())
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
  // What the host has already, it need not have read to the end.
  if (status === 409 || (whole && status === 200)) return 'stored'
  return whole && status === 500 ? 'refused' : 'unsure'
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
export function encodePart(value: string): string {
  return encodeURI(value.toWellFormed()).replaceAll(',', '%2C')
}
