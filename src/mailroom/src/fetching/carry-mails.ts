import { Readable } from 'node:stream'
import { setImmediate as breathe } from 'node:timers/promises'
import type { FetchMessageObject, ImapFlow } from 'imapflow'
import { type FetchedMail, handOverFetched, type Purpose, type Reason, tellLeft } from '../host/fetched-mails.ts'
import type { Host } from '../host/host.ts'
import type { Taken } from '../host/mails.ts'
import { log } from '../log.ts'
import { batches, isSmall, list } from './batches.ts'
import type { Failures } from './failures.ts'
import { faultAt, ImapFault } from './imap-fault.ts'

const MOST_AT_ONCE = 50

export interface Errand {
  host: Host
  account: string
  folder: string
  uidValidity: number
  purpose: Purpose
  markSeen: boolean
  maxBytes: number
  failures: Failures
}

/**
 * Brings mails to the host, one after the other in the order of their UIDs. Small ones are fetched several at once, large ones piece by piece. What the
 * server no longer has is passed over; what cannot be taken in is told to the host and left where it is. False when it was over before the last.
 */
export async function carryMails(
  client: ImapFlow,
  errand: Errand,
  uids: readonly number[],
  isOver: () => boolean,
): Promise<boolean> {
  for (let at = 0; at < uids.length; at += MOST_AT_ONCE) {
    const listed = await list(client, uids.slice(at, at + MOST_AT_ONCE))
    for (const batch of batches(listed)) {
      if (isOver()) return false
      await carryBatch(client, errand, batch)
      if (errand.markSeen) await markSeen(client, batch)
      await breathe()
    }
  }
  return true
}

async function carryBatch(client: ImapFlow, errand: Errand, batch: FetchMessageObject[]): Promise<void> {
  const sources = await fetchSmall(client, errand, batch)
  for (const found of batch) {
    const mail = describe(errand, found)
    if (mail.size > errand.maxBytes) {
      await leave(client, errand, mail, 'too_large')
      continue
    }
    const source = sources.get(mail.uid)
    const isFaulty = errand.failures.isHopeless(mail.uid)
    if (isFaulty) await leave(client, errand, mail, isFaulty)
    else if (source)
      await settle(client, errand, mail, await handOverFetched(errand.host, mail, Readable.from([source])))
    else await carryAlone(client, errand, mail)
  }
}

/** Of one that cannot be read the whole command fails: then each of them goes alone. */
async function fetchSmall(client: ImapFlow, errand: Errand, batch: FetchMessageObject[]): Promise<Map<number, Buffer>> {
  const small = batch.filter(mail => isSmall(mail) && !errand.failures.isHopeless(mail.uid)).map(({ uid }) => uid)
  if (small.length === 0 || errand.failures.any) return new Map()
  try {
    const found = await client.fetchAll(small.join(','), { uid: true, source: true }, { uid: true })
    return new Map(found.flatMap(({ uid, source }) => (source ? [[uid, source]] : [])))
  } catch (thrown) {
    for (const uid of small) errand.failures.suspect(uid)
    throw faultAt('fetch', thrown)
  }
}

async function carryAlone(client: ImapFlow, errand: Errand, mail: FetchedMail): Promise<void> {
  try {
    const { content } = await client.download(`${mail.uid}`, undefined, { uid: true })
    if (!content) return // it went away since it was listed
    const taken = await handOverFetched(errand.host, mail, content)
    await settle(client, errand, mail, taken)
  } catch (thrown) {
    if (thrown instanceof ImapFault) throw thrown
    errand.failures.add(mail.uid, 'unfetchable')
    throw faultAt('fetch', thrown)
  }
}

async function settle(client: ImapFlow, errand: Errand, mail: FetchedMail, taken: Taken): Promise<void> {
  if (taken === 'stored') return errand.failures.forget(mail.uid)
  if (taken === 'too large') return leave(client, errand, mail, 'too_large')
  if (taken === 'refused') errand.failures.add(mail.uid, 'not_stored')
  if (!client.usable) errand.failures.add(mail.uid, 'unfetchable')
  throw new ImapFault('fetch', 'Mail could not be stored here. It stays on the server and is fetched again.')
}

async function leave(client: ImapFlow, errand: Errand, mail: FetchedMail, reason: Reason): Promise<void> {
  const about = await subjectOf(client, mail.uid)
  if (!(await tellLeft(errand.host, mail, reason, about)))
    throw new ImapFault('fetch', 'The host could not note a mail.')
  errand.failures.forget(mail.uid)
  log('warn', 'mail_left', { account: errand.account, uid: mail.uid, size: mail.size, reason })
}

/** So that a person finds it in their mailbox. Where even that cannot be read, its number has to do. */
async function subjectOf(client: ImapFlow, uid: number): Promise<string> {
  try {
    const found = await client.fetchOne(`${uid}`, { envelope: true }, { uid: true })
    const envelope = found ? found.envelope : undefined
    return [envelope?.from?.[0]?.address, envelope?.subject].filter(Boolean).join(': ').slice(0, 300)
  } catch {
    return ''
  }
}

async function markSeen(client: ImapFlow, batch: FetchMessageObject[]): Promise<void> {
  await client.messageFlagsAdd(
    batch.map(({ uid }) => uid),
    ['\\Seen'],
    { uid: true, silent: true },
  )
}

function describe(errand: Errand, { uid, size, internalDate }: FetchMessageObject): FetchedMail {
  const { account, folder, uidValidity, purpose } = errand
  const arrived = internalDate ? new Date(internalDate) : null
  return { account, folder, uidValidity, uid, size: size ?? 0, internalDate: arrived, purpose }
}
