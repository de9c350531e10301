import { readBody } from '../http/body.ts'
import { readFrame } from '../http/frame.ts'
import { Problem } from '../http/problem.ts'
import { json, type Route } from '../http/server.ts'
import { Shape } from '../http/shape.ts'
import { log } from '../log.ts'
import { sendMail } from './send-mail.ts'
import { readServer } from './server-settings.ts'
import type { Envelope } from './session.ts'
import type { SessionPool } from './session-pool.ts'

/** `POST /send`: hands raw bytes to an SMTP server as they are and tells what became of them. */
export function send(pool: SessionPool): Route {
  return async request => {
    const { json: order, blobs: raw } = readFrame(await readBody(request))
    const shape = new Shape(order)
    const envelope = readEnvelope(shape.object('envelope'))
    if (raw.length === 0) throw new Problem(400, 'invalid:mail')

    const outcome = await sendMail(pool, readServer(shape.object('server')), envelope, raw)
    log('info', 'mail_sent', { outcome: outcome.outcome, code: outcome.code, size: raw.length })
    return json(outcome)
  }
}

export function readEnvelope(shape: Shape): Envelope {
  const envelope = { from: shape.line('from'), to: shape.lines('to') }
  if (envelope.to.length === 0) throw new Problem(400, 'invalid:envelope.to')
  return envelope
}
