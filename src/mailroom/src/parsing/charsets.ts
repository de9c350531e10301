import { isUtf8 } from 'node:buffer'
import type { MimeNode } from './mime-tree.ts'
import type { Defect } from './parsed-mail.ts'
import { decodeUtf7 } from './utf7.ts'

const SINGLE_BYTE = /^(windows-125\d|windows-874|iso-8859-\d+|koi8-[ru]|macintosh|x-mac-cyrillic|ibm866)$/
const META = /<meta[^>]{1,200}charset\s*=\s*["']?([\w-]{2,40})/i
const META_WITHIN = 2048

/** Sets the charset by which a text part is really to be read, which its label may get wrong; says what was wrong. */
export function settleCharset(node: MimeNode): Defect | null {
  const { params } = node.contentType.parsed
  const bytes = new Uint8Array(node.content ?? new ArrayBuffer(0))
  const label = params.charset?.trim().toLowerCase() || labelInside(node, bytes)
  if (/^(x-)?(unicode-1-1-)?utf-?7$/.test(label)) {
    node.content = new Uint8Array(Buffer.from(decodeUtf7(bytes))).buffer
    params.charset = 'utf-8'
    return null
  }
  const { charset, defect } = choose(label, bytes)
  params.charset = charset
  return defect
}

function choose(label: string, bytes: Uint8Array): { charset: string; defect: Defect | null } {
  const known = encodingOf(label || 'utf-8')
  const isText8 = isUtf8(bytes)
  if (isText8 && saysJapanese(known, bytes)) return { charset: 'iso-2022-jp', defect: 'broken_charset' }
  if (known === null) return { charset: isText8 ? 'utf-8' : label, defect: 'unknown_charset' }
  // Bytes that make sense as UTF-8 hardly ever make sense as anything else; a mail in ASCII is one as well.
  if (isText8 && SINGLE_BYTE.test(known)) return { charset: 'utf-8', defect: isAscii(bytes) ? null : 'broken_charset' }
  if (isText8 || known !== 'utf-8') return { charset: known, defect: null }
  return { charset: mostlyUtf8(bytes) ? 'utf-8' : (byMark(bytes) ?? 'windows-1252'), defect: 'broken_charset' }
}

function labelInside(node: MimeNode, bytes: Uint8Array): string {
  if (node.contentType.parsed.value !== 'text/html' || isUtf8(bytes)) return ''
  return Buffer.from(bytes.subarray(0, META_WITHIN)).toString('latin1').match(META)?.[1]?.toLowerCase() ?? ''
}

function encodingOf(label: string): string | null {
  try {
    return new TextDecoder(label).encoding
  } catch {
    return null // TextDecoder has no other way to say that it does not know a charset
  }
}

/** ISO-2022-JP is ASCII with escapes, so it often travels under another name. */
function saysJapanese(known: string | null, bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return (known === 'utf-8' || known === 'windows-1252') && (text.includes('\x1b$B') || text.includes('\x1b$@'))
}

function isAscii(bytes: Uint8Array): boolean {
  return bytes.every(byte => byte < 0x80)
}

/** A few broken bytes in what else is UTF-8, not another charset under its name. */
function mostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes)
  const broken = text.split('\ufffd').length - 1
  let foreign = 0
  for (const char of text) if (char > '\x7f' && char !== '\ufffd') foreign++
  return foreign > broken
}

function byMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null
}

/** Headers in raw 8-bit bytes that are not UTF-8 are read as windows-1252, which is what sends them. */
export function mendHeaderBytes(raw: Buffer): { raw: Buffer; mended: boolean } {
  const end = headerEnd(raw)
  const head = raw.subarray(0, end)
  if (isUtf8(head)) return { raw, mended: false }

  const text = new TextDecoder('windows-1252').decode(head)
  return { raw: Buffer.concat([Buffer.from(text), raw.subarray(end)]), mended: true }
}

export function headerEnd(raw: Buffer): number {
  const ends = [raw.indexOf('\r\n\r\n'), raw.indexOf('\n\n')].filter(end => end >= 0)
  return ends.length ? Math.min(...ends) : raw.length
}
