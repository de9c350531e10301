import type { Readable } from 'node:stream'
import { ask, type Host } from './host.ts'
import { encodePart, handOver, type Taken } from './mails.ts'

const ANSWER_MS = 60_000
const ASK_MS = 20_000

/** `watch` brings what is new, `backfill` what was asked for, `gap` what was missed. */
export type Purpose = 'watch' | 'backfill' | 'gap'

/** Which mail of a mailbox: `account` is the host's own name for it. */
export interface FetchedMail {
  account: string
  folder: string
  uidValidity: number
  uid: number
  size: number
  internalDate: Date | null
  purpose: Purpose
}

/** Streams a mail to the host and waits until it is stored: the next one is not fetched before. */
export function handOverFetched(host: Host, mail: FetchedMail, body: Readable): Promise<Taken> {
  const call = host.post('/imap/mails', {
    'content-type': 'message/rfc822',
    'x-account': mail.account,
    'x-folder': encodePart(mail.folder),
    'x-uid-validity': mail.uidValidity,
    'x-uid': mail.uid,
    'x-purpose': mail.purpose,
    ...(mail.internalDate && { 'x-internal-date': mail.internalDate.toISOString() }),
  })
  return handOver(call, body, ANSWER_MS)
}

export type Reason = 'too_large' | 'unfetchable' | 'not_stored'

/** Tells the host of a mail that stays where it is. Only when it has noted that, the folder goes on behind it. */
export async function tellLeft(host: Host, mail: FetchedMail, reason: Reason, about: string): Promise<boolean> {
  const { account, folder, uidValidity, uid, size, purpose } = mail
  const answer = await ask(
    host,
    '/imap/left',
    { account, folder, uidValidity, uid, size, purpose, reason, about },
    ASK_MS,
  )
  return answer?.status === 204
}
