import type { ImapFlow, ImapFlowOptions } from 'imapflow'
import { isLoopback } from '../sending/server-settings.ts'
import { faultAt, faultInConnecting, ImapFault } from './imap-fault.ts'
import type { ImapServer } from './imap-server.ts'

const CONNECT_MS = 15_000
const SILENCE_MS = 150_000

export interface Folder {
  path: string
  uidValidity: number
  uidNext: number
  messages: number
}

/** Connects and signs in; throws an `ImapFault` that names the step. */
export async function connect(server: ImapServer): Promise<ImapFlow> {
  // Its tables of charsets take 10 MB, which an installation that fetches nothing need not pay.
  const library = await import('imapflow')
  const client = new library.ImapFlow(optionsFor(server))
  let heard: unknown
  // Stays for good: an error of an idle connection would otherwise end the process. Who waits on it hears of its close.
  client.on('error', error => {
    heard ??= error
  })
  try {
    await client.connect()
    return client
  } catch (thrown) {
    client.close()
    // Where encrypting fails on a connection that stands already, the library only tells the listener why.
    throw faultInConnecting(isOnlyClosed(thrown) ? (heard ?? thrown) : thrown)
  }
}

function isOnlyClosed(thrown: unknown): boolean {
  return String((thrown as { code?: string }).code).startsWith('ClosedAfterConnect')
}

/** Opened read-only the server changes no flag, whatever is fetched. */
export async function openFolder(client: ImapFlow, path: string, readOnly: boolean): Promise<Folder> {
  const folder = await client.mailboxOpen(path, { readOnly }).catch(thrown => {
    throw faultAt('folder', thrown)
  })
  if (!folder.uidValidity) throw new ImapFault('folder', 'The server gives its messages no lasting numbers.')
  return { path, uidValidity: Number(folder.uidValidity), uidNext: folder.uidNext, messages: folder.exists }
}

/** A server on this machine answers under a name that no certificate carries. The host's name is for STARTTLS, where the library does not give it. */
function encryptionOf(host: string) {
  return { rejectUnauthorized: !isLoopback(host), host }
}

function optionsFor(server: ImapServer): ImapFlowOptions {
  return {
    host: server.host,
    port: server.port,
    secure: server.security === 'tls',
    doSTARTTLS: server.security === 'starttls',
    auth: {
      user: server.username,
      ...(server.accessToken === null ? { pass: server.password ?? '' } : { accessToken: server.accessToken }),
    },
    tls: encryptionOf(server.host),
    clientInfo: { name: 'Regulars' },
    disableAutoIdle: true,
    disableCompression: true,
    logger: false,
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    socketTimeout: SILENCE_MS,
  }
}
