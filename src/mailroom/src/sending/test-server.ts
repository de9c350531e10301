import { readBody } from '../http/body.ts'
import { parseJson } from '../http/frame.ts'
import { json, type Route } from '../http/server.ts'
import { Shape } from '../http/shape.ts'
import { readServer, TRIAL_TIMES } from './server-settings.ts'
import { tryServer } from './try-server.ts'

/** `POST /test`: goes through connecting, TLS, login and, with an envelope, a real mail; tells where it ended. */
export const testServer: Route = async request => {
  const shape = new Shape(parseJson(await readBody(request)))
  const envelope = shape.has('envelope') ? shape.object('envelope') : null
  const mail = envelope && { from: envelope.line('from'), to: [envelope.line('to')] }
  return json(await tryServer(readServer(shape.object('server')), mail, TRIAL_TIMES))
}
