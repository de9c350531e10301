import { ByteReader, EndsEarly } from './byte-reader.ts'

const MOST = 10_000
const MOST_VALUES = 1_000
const NAMED = 0x8000
const MULTIPLE = 0x1000

const SIZES: Record<number, number> = {
  2: 4,
  3: 4,
  4: 4,
  5: 8,
  6: 8,
  7: 8,
  10: 4,
  11: 4,
  20: 8,
  64: 8,
  72: 16,
}

export const TYPE = { string8: 0x1e, unicode: 0x1f, object: 0x0d, binary: 0x102 }

const VARIABLE = Object.values(TYPE)

export const PROPERTY = {
  subject: 0x0037,
  text: 0x1000,
  rtf: 0x1009,
  html: 0x1013,
  attachmentContent: 0x3701,
  attachmentName: 0x3704,
  attachmentMethod: 0x3705,
  attachmentLongName: 0x3707,
  attachmentType: 0x370e,
  attachmentContentId: 0x3712,
  displayName: 0x3001,
}

export interface Property {
  type: number
  value: Buffer
}

export type Properties = Map<number, Property>

/** The first value of each property (MS-OXTNEF 2.1.3.4), as far as they can be read. */
export function readProperties(data: Buffer): Properties {
  const properties: Properties = new Map()
  const reader = new ByteReader(data)
  try {
    for (let left = Math.min(reader.long(), MOST); left > 0; left--) readProperty(reader, properties)
  } catch (error) {
    if (!(error instanceof EndsEarly)) throw error
  }
  return properties
}

export function textOf(properties: Properties, id: number, codePage: string): string | null {
  const property = properties.get(id)
  if (!property) return null
  if (property.type === TYPE.unicode) return new TextDecoder('utf-16le').decode(property.value).replace(/\0+$/, '')
  return new TextDecoder(codePage).decode(property.value).replace(/\0+$/, '')
}

export function numberOf(properties: Properties, id: number): number | null {
  const value = properties.get(id)?.value
  return value && value.length >= 4 ? value.readUInt32LE() : null
}

function readProperty(reader: ByteReader, properties: Properties): void {
  const type = reader.short()
  const id = reader.short()
  if (id >= NAMED) passName(reader)
  const kind = type & ~MULTIPLE
  const isVariable = VARIABLE.includes(kind)
  const count = isVariable || type & MULTIPLE ? reader.long() : 1
  for (let n = 0; n < Math.min(count, MOST_VALUES); n++) {
    const value = isVariable ? reader.takePadded(reader.long()) : reader.take(sizeOf(kind))
    if (n === 0 && !properties.has(id)) properties.set(id, { type: kind, value })
  }
}

function sizeOf(kind: number): number {
  const size = SIZES[kind]
  if (!size) throw new EndsEarly()
  return size
}

function passName(reader: ByteReader): void {
  reader.take(16)
  if (reader.long() === 0) reader.long()
  else reader.takePadded(reader.long())
}
