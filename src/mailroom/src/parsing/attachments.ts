import { decodeWords, type Attachment as Part } from 'postal-mime'
import { cleanLine } from './clean.ts'
import type { Attachment } from './parsed-mail.ts'

const MEDIA_TYPE = /^[a-z0-9!#$&^_.+-]{1,127}\/[a-z0-9!#$&^_.+-]{1,127}$/

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
    name: part.filename === null ? null : cleanLine(part.filename) || null,
    mediaType: MEDIA_TYPE.test(type) ? type : 'application/octet-stream',
    disposition: DISPOSITIONS.find(disposition => disposition === part.disposition) ?? null,
    contentId: part.contentId ? bareId(part.contentId) : null,
  }
}

function bareId(contentId: string): string | null {
  return cleanLine(decodeWords(contentId)).replace(/^<|>$/g, '') || null
}

function bytesOf(content: Part['content']): Uint8Array {
  if (typeof content === 'string') return Buffer.from(content)
  return content instanceof Uint8Array ? content : new Uint8Array(content)
}
