import type { Frame } from '../http/frame.ts'
import { Problem } from '../http/problem.ts'
import { Shape } from '../http/shape.ts'

export interface Addr {
  name: string
  address: string
}

export interface OutgoingAttachment {
  name: string
  mediaType: string
  contentId: string | null
  content: Buffer
}

/** A mail to be written, as the host decided it. */
export interface Outgoing {
  from: Addr
  to: Addr[]
  cc: Addr[]
  replyTo: Addr | null
  subject: string
  messageId: string
  inReplyTo: string | null
  references: string[]
  date: Date
  text: string
  html: string
  headers: { key: string; value: string }[]
  attachments: OutgoingAttachment[]
}

export function readOutgoing({ json, blobs }: Frame): Outgoing {
  const shape = new Shape(json)
  return {
    from: readAddr(shape.object('from')),
    to: shape.objects('to').map(readAddr),
    cc: shape.objects('cc').map(readAddr),
    replyTo: shape.has('replyTo') ? readAddr(shape.object('replyTo')) : null,
    subject: shape.line('subject'),
    messageId: readId(shape.line('messageId'), 'messageId'),
    inReplyTo: shape.has('inReplyTo') ? readId(shape.line('inReplyTo'), 'inReplyTo') : null,
    references: shape.lines('references').map(id => readId(id, 'references')),
    date: readDate(shape.line('date')),
    text: shape.text('text'),
    html: shape.text('html'),
    headers: shape.objects('headers').map(readHeader),
    attachments: shape.objects('attachments').map(attachment => readAttachment(attachment, blobs)),
  }
}

function readAddr(shape: Shape): Addr {
  const address = shape.line('address')
  if (!/^[^\s<>,;"]+@[^\s<>,;"@]+$/.test(address)) throw new Problem(400, 'invalid:address')
  return { name: shape.line('name'), address }
}

function readId(id: string, member: string): string {
  if (!/^[^\s<>]+$/.test(id)) throw new Problem(400, `invalid:${member}`)
  return id
}

function readDate(value: string): Date {
  const date = new Date(value)
  if (Number.isNaN(date.getTime())) throw new Problem(400, 'invalid:date')
  return date
}

function readHeader(shape: Shape): { key: string; value: string } {
  const key = shape.line('key')
  if (!/^[A-Za-z0-9-]+$/.test(key)) throw new Problem(400, 'invalid:headers.key')
  return { key, value: shape.line('value') }
}

function readAttachment(shape: Shape, blobs: Buffer): OutgoingAttachment {
  const offset = shape.count('offset', blobs.length)
  const size = shape.count('size', blobs.length - offset)
  return {
    name: shape.line('name'),
    mediaType: shape.line('mediaType'),
    contentId: shape.lineOrNull('contentId'),
    content: blobs.subarray(offset, offset + size),
  }
}
