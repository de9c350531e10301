import { readBody } from '../http/body.ts'
import { readFrame } from '../http/frame.ts'
import type { Route } from '../http/server.ts'
import { Shape } from '../http/shape.ts'
import { readOutgoing } from './outgoing.ts'
import { readSignature, signMail } from './sign-mail.ts'
import { writeMail } from './write-mail.ts'

/** `POST /compose`: what a mail is to say in, its raw bytes out, signed when a key comes with it. */
export const compose: Route = async request => {
  const frame = readFrame(await readBody(request))
  const outgoing = readOutgoing(frame)
  const shape = new Shape(frame.json)
  const signature = shape.has('sign') ? readSignature(shape.object('sign')) : null
  const mail = await writeMail(outgoing)
  return { type: 'message/rfc822', chunks: [signature ? await signMail(mail, signature) : mail] }
}
