import { isUtf8 } from 'node:buffer'
import type { MimeNode } from './mime-tree.ts'
import type { Defect } from './parsed-mail.ts'

/** What is wrong with the charsets of the text parts; postal-mime reads on with windows-1252 or U+FFFD. */
export function charsetDefects(node: MimeNode): Set<Defect> {
  const defects = new Set<Defect>(node.childNodes.flatMap(child => [...charsetDefects(child)]))
  const { value, params } = node.contentType.parsed
  if (node.contentType.multipart || !/^text\/(plain|html)$/i.test(value) || !node.content) return defects

  const decoder = decoderFor(params.charset)
  if (!decoder) defects.add('unknown_charset')
  else if (decoder.encoding === 'utf-8' && !isUtf8(node.content)) defects.add('broken_charset')
  return defects
}

function decoderFor(charset: string | undefined): InstanceType<typeof TextDecoder> | null {
  try {
    return new TextDecoder(charset?.trim() || 'utf-8')
  } catch {
    return null // TextDecoder has no other way to say that it does not know a charset
  }
}

/** Headers in raw 8-bit bytes that are not UTF-8 are read as windows-1252, which is what sends them. */
export function mendHeaderBytes(raw: Buffer): { raw: Buffer; mended: boolean } {
  const end = headerEnd(raw)
  const head = raw.subarray(0, end)
  if (isUtf8(head)) return { raw, mended: false }

  const text = new TextDecoder('windows-1252').decode(head)
  return { raw: Buffer.concat([Buffer.from(text), raw.subarray(end)]), mended: true }
}

function headerEnd(raw: Buffer): number {
  const ends = [raw.indexOf('\r\n\r\n'), raw.indexOf('\n\n')].filter(end => end >= 0)
  return ends.length ? Math.min(...ends) : raw.length
}
