import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { TOKEN } from './fake-host.ts'

const BUNDLE = new URL('../../dist/mailroom.mjs', import.meta.url).pathname

/** The built program, started as the host starts it. */
export class Mailroom {
  readonly lines: Record<string, unknown>[] = []
  readonly process: ChildProcess
  readonly exit: Promise<number | null>

  constructor(hostUrl: URL, settings: Record<string, string> = {}) {
    this.process = spawn(process.execPath, [BUNDLE], {
      stdio: ['pipe', 'pipe', 'inherit'],
      env: {
        REGULARS_HOST_URL: hostUrl.href,
        REGULARS_MAILROOM_TOKEN: TOKEN,
        REGULARS_SMTP_LISTEN: '127.0.0.1:0',
        REGULARS_SMTP_NAME: 'mail.shop.example',
        ...settings,
      },
    })
    this.exit = once(this.process, 'exit').then(([code]) => code)
    if (this.process.stdout) {
      createInterface(this.process.stdout).on('line', line => this.lines.push(JSON.parse(line)))
    }
  }

  async ready(): Promise<{ http: number; smtp: number }> {
    while (!this.lines[0]) await new Promise(resolve => setTimeout(resolve, 5))
    return this.lines[0] as { http: number; smtp: number }
  }

  async call(
    path: string,
    body?: Uint8Array<ArrayBuffer> | string,
    headers: Record<string, string> = {},
  ): Promise<Response> {
    const { http } = await this.ready()
    return fetch(`http://127.0.0.1:${http}${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { authorization: `Bearer ${TOKEN}`, ...headers },
      ...(body !== undefined && { body }),
    })
  }
}

export function frame(json: unknown, blobs = Buffer.alloc(0)): Uint8Array<ArrayBuffer> {
  const text = Buffer.from(JSON.stringify(json))
  const length = Buffer.alloc(4)
  length.writeUInt32BE(text.length)
  return new Uint8Array(Buffer.concat([length, text, blobs]))
}
