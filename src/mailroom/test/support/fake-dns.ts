import { createSocket, type Socket } from 'node:dgram'
import { once } from 'node:events'

/** What a name has: records as lists of strings, an error code of RFC 1035, or no answer at all. */
export type Says = string[][] | 'nxdomain' | 'servfail' | 'silence'

const CODES = { nxdomain: 3, servfail: 2 }

const TEXT = 16
const ADDRESS = 1

/** Answers questions for texts and IPv4 addresses over UDP; just enough of RFC 1035. */
export class FakeDns {
  readonly #socket: Socket = createSocket('udp4')
  readonly #names: Map<string, Says>
  readonly #addresses: Map<string, string[]>
  asked = 0

  constructor(names: Record<string, Says>, addresses: Record<string, string[]> = {}) {
    this.#names = new Map(Object.entries(names))
    this.#addresses = new Map(Object.entries(addresses))
    this.#socket.on('message', (question, { port, address }) => {
      this.asked++
      const says = this.#says(nameIn(question), question.readUInt16BE(question.indexOf(0, 12) + 1))
      if (says !== 'silence') this.#socket.send(answer(question, says), port, address)
    })
  }

  async listen(): Promise<string> {
    this.#socket.bind(0, '127.0.0.1')
    await once(this.#socket, 'listening')
    return `127.0.0.1:${this.#socket.address().port}`
  }

  close(): void {
    this.#socket.close()
  }

  #says(name: string, type: number): Answers | Exclude<Says, string[][]> {
    const texts = this.#names.get(name)
    const addresses = this.#addresses.get(name)
    if (typeof texts === 'string') return texts
    if (!texts && !addresses) return 'nxdomain'
    if (type === TEXT) return { type, records: (texts ?? []).map(asStrings) }
    return { type, records: type === ADDRESS ? (addresses ?? []).map(asAddress) : [] }
  }
}

interface Answers {
  type: number
  records: Buffer[]
}

const asStrings = (strings: string[]) =>
  Buffer.concat(strings.flatMap(text => [Buffer.from([text.length]), Buffer.from(text)]))

const asAddress = (address: string) => Buffer.from(address.split('.').map(Number))

function nameIn(question: Buffer): string {
  const labels: string[] = []
  for (let at = 12; question[at]; at += (question[at] ?? 0) + 1) {
    labels.push(question.toString('ascii', at + 1, at + 1 + (question[at] ?? 0)))
  }
  return labels.join('.').toLowerCase()
}

function answer(question: Buffer, says: Answers | 'nxdomain' | 'servfail'): Buffer {
  const end = question.indexOf(0, 12) + 5
  const { type, records } = typeof says === 'string' ? { type: 0, records: [] } : says
  const head = Buffer.from(question.subarray(0, end))
  head.writeUInt16BE(0x8180 | (typeof says === 'string' ? CODES[says] : 0), 2)
  head.writeUInt16BE(records.length, 6)
  head.writeUInt16BE(0, 8)
  head.writeUInt16BE(0, 10)
  return Buffer.concat([head, ...records.map(data => record(type, data))])
}

function record(type: number, data: Buffer): Buffer {
  const head = Buffer.from([0xc0, 0x0c, 0, type, 0, 1, 0, 0, 0, 60, 0, 0])
  head.writeUInt16BE(data.length, 10)
  return Buffer.concat([head, data])
}
