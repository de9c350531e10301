import type { Folder } from '../fetching/connection.ts'
import type { ImapFault } from '../fetching/imap-fault.ts'
import { type ImapServer, readImapServer } from '../fetching/imap-server.ts'
import { Shape } from '../http/shape.ts'
import { ask, type Host } from './host.ts'

const ASK_MS = 20_000
// A token may have to be fetched from its provider first.
const SIGN_IN_MS = 45_000

/** Where to look for an account's mail, as the host has it now. */
export interface Order {
  server: ImapServer
  folder: string
  markSeen: boolean
}

/** Null: the host cannot say, and has noted why. */
export async function orderFor(host: Host, account: string, wasRefused: boolean): Promise<Order | null> {
  const answer = await ask(host, '/imap/order', { account, wasRefused }, SIGN_IN_MS)
  if (answer?.status !== 200) return null
  const shape = new Shape(answer.body)
  return {
    server: readImapServer(shape.object('server')),
    folder: shape.line('folder'),
    markSeen: shape.flag('markSeen'),
  }
}

/** Tells what the server says of the folder; the host answers which UID was the last that it needs no more. */
export async function lastUidIn(host: Host, account: string, folder: Folder): Promise<number | null> {
  const { path, uidValidity, uidNext, messages } = folder
  const answer = await ask(host, '/imap/folder', { account, folder: path, uidValidity, uidNext, messages }, ASK_MS)
  return answer?.status === 200 ? new Shape(answer.body).count('lastUid', 0xffff_ffff) : null
}

export async function tellWatching(host: Host, account: string): Promise<void> {
  await ask(host, '/imap/state', { account, step: null, detail: null }, ASK_MS)
}

export async function tellFailed(host: Host, account: string, { step, message }: ImapFault): Promise<void> {
  await ask(host, '/imap/state', { account, step, detail: message }, ASK_MS)
}
