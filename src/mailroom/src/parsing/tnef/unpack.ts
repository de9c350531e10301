import type { Attachment as Part } from 'postal-mime'
import { ATTRIBUTE, type Attribute, readAttributes } from './attributes.ts'
import { codePageName } from './code-pages.ts'
import { unpackRtf } from './compressed-rtf.ts'
import { numberOf, PROPERTY, type Properties, readProperties, TYPE, textOf } from './properties.ts'
import { readRtf } from './rtf.ts'

const DEEPEST = 3
const MOST_FILES = 500
const EMBEDDED_MESSAGE = 5
const OBJECT_ID_LENGTH = 16

export interface Unpacked {
  text: string | null
  html: string | null
  files: Part[]
}

/** What Outlook packed into a `winmail.dat`: the letter and its files. Null for what holds neither. */
export function unpackTnef(bytes: Uint8Array, depth = 0): Unpacked | null {
  const attributes = readAttributes(bytes)
  const begins = attributes.findIndex(({ id }) => id === ATTRIBUTE.attachmentBegins)
  const letter = begins < 0 ? attributes : attributes.slice(0, begins)
  const codePage = codePageOf(letter)
  const body = bodyOf(letter, codePage)
  const files = (begins < 0 ? [] : groups(attributes.slice(begins))).flatMap(group => filesOf(group, codePage, depth))
  return body.text || body.html || files.length ? { ...body, files: files.slice(0, MOST_FILES) } : null
}

function codePageOf(letter: Attribute[]): string {
  const page = letter.find(({ id }) => id === ATTRIBUTE.codePage)?.data
  return codePageName(page && page.length >= 4 ? page.readUInt32LE() : 0)
}

function bodyOf(letter: Attribute[], codePage: string): { text: string | null; html: string | null } {
  const properties = propertiesOf(letter, ATTRIBUTE.messageProperties)
  const plain = letter.find(({ id }) => id === ATTRIBUTE.body)?.data
  const text = textOf(properties, PROPERTY.text, codePage) ?? (plain ? decode(plain, codePage) : null)
  const html = textOf(properties, PROPERTY.html, codePage)
  const rtf = properties.get(PROPERTY.rtf)?.value
  if (html?.trim() || !rtf) return { text, html: html?.trim() ? html : null }

  const read = readRtf(unpackRtf(rtf))
  return { text: text?.trim() ? text : read.text, html: read.html }
}

/** One for each file: it begins with its own attribute. */
function groups(attributes: Attribute[]): Attribute[][] {
  const files: Attribute[][] = []
  for (const attribute of attributes) {
    if (attribute.id === ATTRIBUTE.attachmentBegins) files.push([])
    files.at(-1)?.push(attribute)
  }
  return files
}

function filesOf(group: Attribute[], codePage: string, depth: number): Part[] {
  const properties = propertiesOf(group, ATTRIBUTE.attachmentProperties)
  const name = nameOf(group, properties, codePage)
  const inside = contentOf(properties)
  if (numberOf(properties, PROPERTY.attachmentMethod) === EMBEDDED_MESSAGE && inside) {
    const message = depth < DEEPEST ? unpackTnef(inside, depth + 1) : null
    return message ? [...letterAsFile(message, name), ...message.files] : []
  }
  const content = group.find(({ id }) => id === ATTRIBUTE.attachmentData)?.data ?? inside
  if (!content) return []
  const contentId = textOf(properties, PROPERTY.attachmentContentId, codePage)
  const mimeType = textOf(properties, PROPERTY.attachmentType, codePage)?.trim() || 'application/octet-stream'
  return [{ ...file(name, mimeType, content), ...(contentId ? { contentId } : {}) }]
}

/** An object says first of what kind it is. */
function contentOf(properties: Properties): Buffer | undefined {
  const content = properties.get(PROPERTY.attachmentContent)
  return content?.type === TYPE.object ? content.value.subarray(OBJECT_ID_LENGTH) : content?.value
}

function letterAsFile({ text, html }: Unpacked, name: string | null): Part[] {
  if (html) return [file(`${name ?? 'message'}.html`, 'text/html', Buffer.from(html))]
  return text ? [file(`${name ?? 'message'}.txt`, 'text/plain', Buffer.from(text))] : []
}

function nameOf(group: Attribute[], properties: Properties, codePage: string): string | null {
  const title = group.find(({ id }) => id === ATTRIBUTE.attachmentTitle)?.data
  const names = [PROPERTY.attachmentLongName, PROPERTY.displayName, PROPERTY.attachmentName]
  const written = names.map(id => textOf(properties, id, codePage)?.trim()).find(Boolean)
  return written ?? (title ? decode(title, codePage).trim() || null : null)
}

function propertiesOf(attributes: Attribute[], id: number): Properties {
  const data = attributes.find(attribute => attribute.id === id)?.data
  return data ? readProperties(data) : new Map()
}

const decode = (bytes: Buffer, codePage: string) => new TextDecoder(codePage).decode(bytes).replace(/\0+$/, '')

const file = (filename: string | null, mimeType: string, content: Buffer): Part => ({
  filename,
  mimeType,
  disposition: 'attachment',
  content: new Uint8Array(content),
})
