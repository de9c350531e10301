import { randomUUID } from 'node:crypto'
import { writeMail } from '../composing/write-mail.ts'
import { outcomeOf } from './outcome.ts'
import { isTlsTrouble, type SendTimes, type ServerSettings } from './server-settings.ts'
import { type Envelope, Session, type SmtpError } from './session.ts'

export interface Trial {
  ok: boolean
  step: 'connect' | 'tls' | 'login' | 'send'
  detail: string
}

/** Goes as far as it can with these settings and names the last step: the one that failed, or the one that was enough. */
export async function tryServer(server: ServerSettings, envelope: Envelope | null, times: SendTimes): Promise<Trial> {
  let session: Session
  try {
    session = await Session.open(server, times)
  } catch (error) {
    return { ok: false, step: failedStep(error as SmtpError), detail: detailOf(error as SmtpError) }
  }
  if (!envelope) {
    session.quit()
    return { ok: true, step: reachedStep(server), detail: '' }
  }

  const outcome = outcomeOf(await session.send(envelope, await trialMail(envelope)))
  session.close()
  return { ok: outcome.outcome === 'accepted', step: 'send', detail: outcome.response }
}

function failedStep(error: SmtpError & { step?: 'login' }): Trial['step'] {
  if (error.step) return error.step
  const isTls = error.code === 'ETLS' || isTlsTrouble(error.originalCode ?? '')
  return isTls ? 'tls' : 'connect'
}

function reachedStep(server: ServerSettings): Trial['step'] {
  if (server.username) return 'login'
  return server.security === 'none' ? 'connect' : 'tls'
}

function detailOf(error: SmtpError): string {
  return error.response ?? error.message
}

function trialMail({ from, to }: Envelope): Promise<Buffer> {
  const text = 'This message was sent to test the outgoing mail server set in Regulars.'
  return writeMail({
    from: { name: 'Regulars', address: from },
    to: to.map(address => ({ name: '', address })),
    cc: [],
    replyTo: null,
    subject: 'Test of the outgoing mail server',
    messageId: `${randomUUID()}@${from.split('@').at(-1)}`,
    inReplyTo: null,
    references: [],
    date: new Date(),
    text,
    html: `<p>${text}</p>`,
    headers: [{ key: 'Auto-Submitted', value: 'auto-generated' }],
    attachments: [],
  })
}
