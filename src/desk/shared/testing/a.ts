import type { Conversation, ConversationRow, Message } from '~/api/types'

/** Things with defaults, for tests that care about one or two of their fields. */
export const a = {
  row: (fields: Partial<ConversationRow> = {}): ConversationRow => ({
    id: 'c1',
    number: 1001,
    subject: 'Cracked hopper',
    status: 'open',
    channel: 'email',
    customer: { id: 'k1', name: 'Hanna Lindqvist' },
    preview: 'It arrived broken',
    previewBy: 'customer',
    lastMessageAt: '2026-11-21T10:00:00.000000Z',
    lastSequence: 1,
    waitingSince: null,
    unread: false,
    assignee: null,
    snoozedUntil: null,
    hasAttachments: false,
    createdAt: '2026-11-21T10:00:00.000000Z',
    version: 1,
    ...fields,
  }),

  conversation: (fields: Partial<Conversation> = {}): Conversation => ({
    ...a.row(),
    participants: [{ name: 'Hanna', address: 'hanna@lindqvist.example', role: 'customer' }],
    brand: { id: 'b1', name: 'Northwind' },
    mailbox: null,
    resolution: null,
    replyDefaults: { answers: 'm1', to: ['hanna@lindqvist.example'], cc: [] },
    draft: null,
    ...fields,
  }),

  message: (fields: Partial<Message> = {}): Message => ({
    id: 'm1',
    sequence: 1,
    kind: 'message',
    direction: 'in',
    author: { kind: 'customer', id: 'k1', name: 'Hanna Lindqvist' },
    at: '2026-11-21T10:00:00.000000Z',
    channel: 'email',
    text: 'It arrived broken',
    html: null,
    foldAt: null,
    attachments: [],
    delivery: null,
    email: null,
    event: null,
    ...fields,
  }),
}
