import { readBody } from '../http/body.ts'
import { parseJson } from '../http/frame.ts'
import { Problem } from '../http/problem.ts'
import { json, type Route } from '../http/server.ts'
import { Shape } from '../http/shape.ts'
import { connect, openFolder } from './connection.ts'
import { faultAt, ImapFault } from './imap-fault.ts'
import { readImapServer } from './imap-server.ts'
import { writeUids } from './uid-set.ts'

/** `POST /imap/uids`: which messages the folder holds, all of them or those that arrived since a day. */
export const listUids: Route = async request => {
  const shape = new Shape(parseJson(await readBody(request)))
  const since = shape.lineOrNull('since')
  if (since !== null && !/^\d{4}-\d\d-\d\d$/.test(since)) throw new Problem(400, 'invalid:since')
  try {
    const client = await connect(readImapServer(shape.object('server')))
    try {
      const { uidValidity, uidNext, messages } = await openFolder(client, shape.line('folder'), true)
      const found = messages === 0 ? [] : await client.search(since === null ? { all: true } : { since }, { uid: true })
      if (!found) throw new ImapFault('fetch', 'The server did not list its messages.')
      return json({
        ok: true,
        uidValidity,
        uidNext,
        messages,
        uids: writeUids(found.sort((one, other) => one - other)),
      })
    } finally {
      await client.logout().catch(() => client.close())
    }
  } catch (thrown) {
    if (thrown instanceof Problem) throw thrown
    const { step, message } = faultAt('fetch', thrown)
    return json({ ok: false, step, detail: message })
  }
}
