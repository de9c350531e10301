import { randomUUID } from 'node:crypto'

const work = [
  ['UnderstandMail', 'RawMailStored', 'The mail nests 101 parts deep, which is more than 100.', 2900],
  ['SendReplyWhenWritten', 'ReplyWritten', 'Could not find file "/var/lib/regulars/files/0a/0a4f6c1f0e1b.bin".', 1300],
  ['RunJobWhenDue', 'JobDue', 'No space left on device : "/var/lib/regulars/files/tmp"', 75],
  ['AskForRatingWhenConversationResolves', 'ConversationResolved', null, 12],
]

/** Work that failed for good, one of it unknown to this desk. */
export const parkedWork = () =>
  work.map(([consumer, type, error, ago]) => ({
    id: randomUUID(),
    consumer,
    type,
    attempts: 12,
    parkedAt: new Date(Date.now() - ago * 60_000).toISOString(),
    error,
  }))
