import { decodeWords, type Attachment as Part } from 'postal-mime'
import { cleanLine } from './clean.ts'
import type { Attachment } from './parsed-mail.ts'

const MEDIA_TYPE = /^[a-z0-9!#$&^_.+-]{1,127}\/[a-z0-9!#$&^_.+-]{1,127}$/

const LARGEST_HEAD = 16 * 1024
const LONGEST_NAME = 100

const DISPOSITIONS = ['attachment', 'inline'] as const

export interface Attachments {
  list: Attachment[]
  contents: Uint8Array[]
}

/** The attachments and their bytes, which follow one another. */
export function readAttachments(parts: Part[]): Attachments {
  const contents = parts.map(({ content }) => bytesOf(content))
  let offset = 0
  const list = parts.map((part, index) => {
    const size = contents[index]?.byteLength ?? 0
    const attachment = { ...describe(part), offset, size }
    offset += size
    return attachment
  })
  return { list, contents }
}

function describe(part: Part) {
  const type = part.mimeType.toLowerCase()
  return {
    name: cleanLine(part.filename ?? '') || nameOfMessage(part),
    mediaType: MEDIA_TYPE.test(type) ? type : 'application/octet-stream',
    disposition: DISPOSITIONS.find(disposition => disposition === part.disposition) ?? null,
    contentId: part.contentId ? bareId(part.contentId) : null,
  }
}

/** A mail inside of a mail goes by its subject. */
function nameOfMessage({ mimeType, content }: Part): string | null {
  if (mimeType.toLowerCase() !== 'message/rfc822') return null
  const head =
    Buffer.from(bytesOf(content).subarray(0, LARGEST_HEAD))
      .toString('utf8')
      .split(/\r?\n\r?\n/, 1)[0] ?? ''
  const subject = head.replace(/\r?\n(?=[ \t])/g, '').match(/^subject:(.*)$/im)?.[1] ?? ''
  const name = cleanLine(decodeWords(subject.trim()))
    .replace(/[\\/:*?"<>|]+/g, ' ')
    .replace(/\s+/g, ' ')
    .slice(0, LONGEST_NAME)
    .trim()
  return name ? `${name.toWellFormed()}.eml` : null
}

function bareId(contentId: string): string | null {
  return cleanLine(decodeWords(contentId)).replace(/^<|>$/g, '') || null
}

export function bytesOf(content: Part['content']): Uint8Array {
  if (typeof content === 'string') return Buffer.from(content)
  return content instanceof Uint8Array ? content : new Uint8Array(content)
}
