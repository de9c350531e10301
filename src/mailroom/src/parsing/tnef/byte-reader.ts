/** Says that something ends before it should, so that what was read so far can be kept. */
export class EndsEarly extends Error {}

/** Reads little-endian numbers and slices one after the other; never beyond the end. */
export class ByteReader {
  readonly #bytes: Buffer
  #at = 0

  constructor(bytes: Uint8Array) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }

  get left(): number {
    return this.#bytes.length - this.#at
  }

  byte(): number {
    return this.take(1).readUInt8()
  }

  short(): number {
    return this.take(2).readUInt16LE()
  }

  long(): number {
    return this.take(4).readUInt32LE()
  }

  take(count: number): Buffer {
    if (count > this.left) throw new EndsEarly()
    this.#at += count
    return this.#bytes.subarray(this.#at - count, this.#at)
  }

  /** What is padded to fours. */
  takePadded(count: number): Buffer {
    const taken = this.take(count)
    this.take(Math.min((4 - (count % 4)) % 4, this.left))
    return taken
  }
}
