import { ByteReader } from './byte-reader.ts'

const SIGNATURE = 0x223e9f78
const LEVELS = [1, 2]
const MOST = 20_000

export const ATTRIBUTE = {
  body: 0x0002800c,
  codePage: 0x00069007,
  messageProperties: 0x00069003,
  attachmentBegins: 0x00069002,
  attachmentTitle: 0x00018010,
  attachmentData: 0x0006800f,
  attachmentProperties: 0x00069005,
}

export interface Attribute {
  id: number
  data: Buffer
}

/** The attributes of a TNEF stream (MS-OXTNEF 2.1.3), as far as they can be read; none for what is no such stream. */
export function readAttributes(bytes: Uint8Array): Attribute[] {
  const reader = new ByteReader(bytes)
  if (reader.left < 6 || reader.long() !== SIGNATURE) return []

  reader.short()
  const attributes: Attribute[] = []
  while (reader.left > 9 && attributes.length < MOST && LEVELS.includes(reader.byte())) {
    const id = reader.long()
    const length = reader.long()
    // Half a file is no file.
    if (length > reader.left) break
    const data = reader.take(length)
    attributes.push({ id, data })
    reader.take(Math.min(2, reader.left))
  }
  return attributes
}
