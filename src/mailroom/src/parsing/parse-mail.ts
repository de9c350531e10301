import { readAddresses } from './addresses.ts'
import { readAttachments } from './attachments.ts'
import { mendHeaderBytes } from './charsets.ts'
import { cleanText } from './clean.ts'
import { readDate } from './dates.ts'
import { partHead } from './head.ts'
import { Headers } from './headers.ts'
import { readIds } from './ids.ts'
import { readInvitations } from './invitation.ts'
import { type MimeNode, MimeTree } from './mime-tree.ts'
import type { Defect, ParsedMail } from './parsed-mail.ts'
import { unpackWinmail } from './winmail.ts'
import './windows-1252.ts'

const LIMITS = { parts: 2000, tooDeep: 1000 }
const OPTIONS = { forceRfc822Attachments: true, maxNestingDepth: 64, maxHeadersSize: 1024 * 1024 }

export interface Parsed {
  mail: ParsedMail
  contents: Uint8Array[]
}

/** Reads any bytes as a mail: what is broken is noted in `defects` and read as well as can be. */
export async function parseMail(bytes: Buffer): Promise<Parsed> {
  const { raw, mended } = mendHeaderBytes(partHead(bytes))
  const tree = new MimeTree(OPTIONS, LIMITS)
  const email = unpackWinmail(await tree.parse(whole(raw)))
  const headers = new Headers(email.headers)
  const { list, contents } = readAttachments(email.attachments)

  const dates = headers.raw('date')
  const mail: ParsedMail = {
    headers: headers.decoded(),
    from: readAddresses(headers.raw('from'))[0] ?? null,
    sender: readAddresses(headers.raw('sender'))[0] ?? null,
    replyTo: readAddresses(headers.raw('reply-to')),
    to: readAddresses(headers.raw('to')),
    cc: readAddresses(headers.raw('cc')),
    bcc: readAddresses(headers.raw('bcc')),
    deliveredTo: readDeliveredTo(headers),
    subject: headers.first('subject') ?? '',
    messageId: readMessageId(headers),
    inReplyTo: readIds(headers.raw('in-reply-to')),
    references: readIds(headers.raw('references')),
    date: dates[0] ? readDate(dates[0]) : null,
    text: textOf(email.text, tree.top),
    html: email.html === undefined ? null : cleanText(email.html),
    language: headers.first('content-language')?.split(',')[0]?.trim() || null,
    invitations: readInvitations(email.attachments),
    attachments: list,
    defects: [],
  }
  mail.defects = [...defectsOf(mail, dates.length > 0, mended, tree.top), ...tree.defects]
  return { mail, contents }
}

/** postal-mime copies a view, a buffer that is the mail and nothing else it reads in place. */
function whole(raw: Buffer): Buffer | ArrayBuffer {
  return raw.byteLength === raw.buffer.byteLength ? (raw.buffer as ArrayBuffer) : raw
}

/** A multipart whose boundary never comes is read as the text that it is. */
function textOf(text: string | undefined, top: MimeNode): string | null {
  if (isPartless(top) && top.content) return cleanText(new TextDecoder().decode(top.content)) || null
  return text === undefined ? null : cleanText(text)
}

function isPartless(top: MimeNode): boolean {
  return Boolean(top.contentType.multipart) && top.childNodes.length === 0
}

function readDeliveredTo(headers: Headers): string[] {
  const values = ['delivered-to', 'x-original-to', 'envelope-to'].flatMap(key => headers.raw(key))
  return [...new Set(readAddresses(values).map(({ address }) => address))]
}

/** A Message-ID without an @ or brackets is still what replies will quote. */
function readMessageId(headers: Headers): string | null {
  return readIds(headers.raw('message-id'))[0] ?? headers.first('message-id')?.match(/^[^\s<>]{1,998}$/)?.[0] ?? null
}

function defectsOf(mail: ParsedMail, hasDate: boolean, mended: boolean, top: MimeNode): Defect[] {
  const found: [Defect, boolean][] = [
    ['no_from', !mail.from],
    ['no_message_id', !mail.messageId],
    ['bad_date', hasDate && !mail.date],
    ['raw_header_bytes', mended],
    ['no_parts', isPartless(top)],
  ]
  return found.filter(([, isThere]) => isThere).map(([defect]) => defect)
}
