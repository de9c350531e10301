import { ByteReader, EndsEarly } from './byte-reader.ts'

const COMPRESSED = 0x75465a4c
const PLAIN = 0x414c454d
const LARGEST = 4 * 1024 * 1024
const WINDOW = 4096

// What the window holds at the beginning (MS-OXRTFCP 2.1.2.1).
const DICTIONARY = Buffer.from(
  '{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans SerifSymbolArial' +
    'Times New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx',
  'latin1',
)

/** RTF as Outlook packs it, as far as it can be unpacked; empty for what is none. */
export function unpackRtf(packed: Buffer): Buffer {
  const reader = new ByteReader(packed)
  if (reader.left < 16) return Buffer.alloc(0)
  reader.long()
  const size = Math.min(reader.long(), LARGEST)
  const kind = reader.long()
  reader.long()
  if (kind === PLAIN) return reader.take(Math.min(size, reader.left))
  return kind === COMPRESSED ? new Unpacking(reader, size).run() : Buffer.alloc(0)
}

class Unpacking {
  readonly #reader: ByteReader
  readonly #out: Buffer
  readonly #window = Buffer.alloc(WINDOW)
  #length = 0
  #at = DICTIONARY.length

  constructor(reader: ByteReader, size: number) {
    this.#reader = reader
    this.#out = Buffer.alloc(size)
    DICTIONARY.copy(this.#window)
  }

  run(): Buffer {
    try {
      while (this.#length < this.#out.length && this.#next());
    } catch (error) {
      if (!(error instanceof EndsEarly)) throw error
    }
    return this.#out.subarray(0, this.#length)
  }

  /** Eight tokens, each a byte or a place in the window; false at the mark of the end. */
  #next(): boolean {
    const control = this.#reader.byte()
    for (let bit = 0; bit < 8; bit++) {
      if (!(control & (1 << bit))) this.#put(this.#reader.byte())
      else if (!this.#copy(this.#reader.take(2).readUInt16BE())) return false
    }
    return true
  }

  #copy(reference: number): boolean {
    const from = reference >> 4
    if (from === this.#at) return false
    for (let n = 0; n < (reference & 15) + 2; n++) this.#put(this.#window.readUInt8((from + n) % WINDOW))
    return true
  }

  #put(byte: number): void {
    this.#window[this.#at] = byte
    this.#at = (this.#at + 1) % WINDOW
    if (this.#length < this.#out.length) this.#out[this.#length++] = byte
  }
}
