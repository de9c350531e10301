import { readBody } from '../http/body.ts'
import { parseJson } from '../http/frame.ts'
import { Problem } from '../http/problem.ts'
import { json, type Route } from '../http/server.ts'
import { Shape } from '../http/shape.ts'
import { carryMails } from './carry-mails.ts'
import { connect, openFolder } from './connection.ts'
import { faultAt, ImapFault } from './imap-fault.ts'
import { readImapServer } from './imap-server.ts'
import { readUids } from './uid-set.ts'
import type { Surroundings } from './watch.ts'

/** `POST /imap/fetch`: brings chosen mails to the host beside the watch, for as long as it may take. */
export function fetchMails({ host, failures, maxBytes }: Surroundings): Route {
  return async request => {
    const shape = new Shape(parseJson(await readBody(request)))
    const uids = readUids(shape.line('uids'))
    if (uids.length === 0) throw new Problem(400, 'invalid:uids')
    const account = shape.line('account')
    const uidValidity = shape.count('uidValidity', 0xffff_ffff)
    const end = performance.now() + shape.count('withinMs', 90_000)
    const server = readImapServer(shape.object('server'))
    const purpose = shape.oneOf('purpose', ['backfill', 'gap'])
    try {
      const client = await connect(server)
      try {
        const folder = await openFolder(client, shape.line('folder'), true)
        if (folder.uidValidity !== uidValidity)
          throw new ImapFault('folder', 'The server has numbered its messages anew.')
        const errand = {
          host,
          account,
          folder: folder.path,
          uidValidity,
          purpose,
          markSeen: false,
          maxBytes,
          failures: failures.of(account, uidValidity),
        }
        const isWhole = await carryMails(client, errand, uids, () => performance.now() > end)
        return json({ ok: true, isWhole })
      } finally {
        await client.logout().catch(() => client.close())
      }
    } catch (thrown) {
      const { step, message } = faultAt('fetch', thrown)
      return json({ ok: false, step, detail: message })
    }
  }
}
