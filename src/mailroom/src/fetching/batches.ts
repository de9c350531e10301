import type { FetchMessageObject, ImapFlow } from 'imapflow'
import { faultAt } from './imap-fault.ts'

const SMALL = 256 * 1024
const MOST_BYTES_AT_ONCE = 2 * 1024 * 1024

/** How large these are, and when they arrived; without those that the server no longer has. */
export async function list(client: ImapFlow, uids: readonly number[]): Promise<FetchMessageObject[]> {
  const query = { uid: true, size: true, internalDate: true }
  const found = await client.fetchAll(uids.join(','), query, { uid: true }).catch(thrown => {
    throw faultAt('fetch', thrown)
  })
  return found.sort((one, other) => one.uid - other.uid)
}

/** A large one goes alone; small ones share a command as long as they are few bytes together. */
export function batches(mails: FetchMessageObject[]): FetchMessageObject[][] {
  const made: FetchMessageObject[][] = []
  let room = 0
  for (const mail of mails) {
    const size = sizeOf(mail)
    if (size >= SMALL || size > room) {
      made.push([])
      room = size >= SMALL ? 0 : MOST_BYTES_AT_ONCE
    }
    made.at(-1)?.push(mail)
    room -= size
  }
  return made
}

export function isSmall(mail: FetchMessageObject): boolean {
  return sizeOf(mail) < SMALL
}

function sizeOf({ size }: FetchMessageObject): number {
  return size ?? SMALL
}
