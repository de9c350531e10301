import { createSocket, type Socket } from 'node:dgram'
import { once } from 'node:events'

/** What a name has: records as lists of strings, an error code of RFC 1035, or no answer at all. */
export type Says = string[][] | 'nxdomain' | 'servfail' | 'silence'

const CODES = { nxdomain: 3, servfail: 2 }

/** Answers TXT questions over UDP; just enough of RFC 1035. */
export class FakeDns {
  readonly #socket: Socket = createSocket('udp4')
  readonly #names: Map<string, Says>
  asked = 0

  constructor(names: Record<string, Says>) {
    this.#names = new Map(Object.entries(names))
    this.#socket.on('message', (question, { port, address }) => {
      this.asked++
      const says = this.#names.get(nameIn(question)) ?? 'nxdomain'
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
}

function nameIn(question: Buffer): string {
  const labels: string[] = []
  for (let at = 12; question[at]; at += (question[at] ?? 0) + 1) {
    labels.push(question.toString('ascii', at + 1, at + 1 + (question[at] ?? 0)))
  }
  return labels.join('.').toLowerCase()
}

function answer(question: Buffer, says: Says): Buffer {
  const end = question.indexOf(0, 12) + 5
  const records = Array.isArray(says) ? says : []
  const head = Buffer.from(question.subarray(0, end))
  head.writeUInt16BE(0x8180 | (Array.isArray(says) ? 0 : CODES[says as keyof typeof CODES]), 2)
  head.writeUInt16BE(records.length, 6)
  head.writeUInt16BE(0, 8)
  head.writeUInt16BE(0, 10)
  return Buffer.concat([head, ...records.map(record)])
}

function record(strings: string[]): Buffer {
  const data = Buffer.concat(strings.flatMap(text => [Buffer.from([text.length]), Buffer.from(text)]))
  const head = Buffer.from([0xc0, 0x0c, 0, 16, 0, 1, 0, 0, 0, 60, 0, 0])
  head.writeUInt16BE(data.length, 10)
  return Buffer.concat([head, data])
}
