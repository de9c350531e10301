import { decodeQuotedPrintable } from './quoted-printable.ts'
import { decodeUuencode } from './uuencode.ts'

type Decode = (body: Buffer) => ArrayBuffer

/** What a MIME node does with the lines of its body. */
export interface BodyDecoder {
  update(line: Uint8Array<ArrayBuffer>): void
  finalize(): Promise<ArrayBuffer>
}

/**
 * Takes a body out of the raw mail as it was sent. postal-mime's own decoders rewrite line breaks, and collect every
 * line in a Blob, which takes seconds on a log of a few megabytes; base64 stays with it.
 */
export function exactBody(encoding: string): BodyDecoder | null {
  if (/base64/i.test(encoding)) return null
  if (/quoted-printable/i.test(encoding)) return new ExactBody(decodeQuotedPrintable)
  return new ExactBody(/uuencode|^x-uue$/i.test(encoding) ? decodeUuencode : null)
}

class ExactBody implements BodyDecoder {
  readonly #decode: Decode | null
  #first: Uint8Array<ArrayBuffer> | null = null
  #last: Uint8Array<ArrayBuffer> | null = null

  constructor(decode: Decode | null) {
    this.#decode = decode
  }

  update(line: Uint8Array<ArrayBuffer>): void {
    this.#first ??= line
    this.#last = line
  }

  async finalize(): Promise<ArrayBuffer> {
    if (!this.#first || !this.#last) return new ArrayBuffer(0)

    const body = this.#first.buffer.slice(this.#first.byteOffset, endOf(this.#last))
    return this.#decode ? this.#decode(Buffer.from(body)) : body
  }
}

/** The line break before a boundary belongs to the boundary; the one that ends the mail belongs to the body. */
function endOf(line: Uint8Array<ArrayBuffer>): number {
  const raw = new Uint8Array(line.buffer)
  const lineFeed = raw.indexOf(0x0a, line.byteOffset + line.byteLength)
  if (lineFeed < 0 || lineFeed === raw.length - 1) return raw.length
  return raw[lineFeed - 1] === 0x0d ? lineFeed - 1 : lineFeed
}
