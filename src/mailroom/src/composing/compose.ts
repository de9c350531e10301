import { readBody } from '../http/body.ts'
import { readFrame } from '../http/frame.ts'
import type { Route } from '../http/server.ts'
import { readOutgoing } from './outgoing.ts'
import { writeMail } from './write-mail.ts'

/** `POST /compose`: what a mail is to say in, its raw bytes out. */
export const compose: Route = async request => {
  const outgoing = readOutgoing(readFrame(await readBody(request)))
  return { type: 'message/rfc822', chunks: [await writeMail(outgoing)] }
}
