import type { SMTPServerDataStream, SMTPServerSession } from 'smtp-server'
import type { Host } from '../host/host.ts'
import { handOver, mailBySmtp } from '../host/mails.ts'
import { log } from '../log.ts'
import { refusal } from './refusal.ts'

export interface Limits {
  maxBytes: number
  answerMs: number
}

/** Takes one mail from the sender to the host; null means it is stored and may be acknowledged. */
export async function receiveMail(
  host: Host,
  stream: SMTPServerDataStream,
  session: SMTPServerSession,
  limits: Limits,
  hangUp: () => void,
): Promise<Error | null> {
  const tooLarge = new AbortController()
  stream.on('data', () => {
    if (stream.sizeExceeded) tooLarge.abort()
    if (stream.byteLength > 2 * limits.maxBytes) hangUp()
  })
  const taken = await handOver(mailBySmtp(host, envelopeOf(session)), stream, limits.answerMs, tooLarge.signal)

  const outcome = tooLarge.signal.aborted ? 'too large' : taken
  log('info', 'mail_received', {
    session: session.id,
    recipients: session.envelope.rcptTo.length,
    size: stream.byteLength,
    outcome,
  })
  if (outcome === 'stored') return null
  if (outcome === 'too large') return refusal(552, 'Message is too large')
  return refusal(451, 'Cannot store the message now, try again later')
}

function envelopeOf(session: SMTPServerSession) {
  const { mailFrom, rcptTo } = session.envelope
  return {
    from: mailFrom ? mailFrom.address : '',
    to: rcptTo.map(recipient => recipient.address),
    remoteAddress: session.remoteAddress,
    helo: session.hostNameAppearsAs || '',
  }
}
