import { parentPort, workerData } from 'node:worker_threads'
import { Problem } from '../http/problem.ts'
import { readQuestion } from './question.ts'
import type { Verdict } from './verdict.ts'
import { type Means, verifyMail } from './verify-mail.ts'

export type Answer = { verdict: Verdict } | { error: string; status: number }

// A header can name `__proto__` as the place for a value, and mailauth puts it there: what all objects share must have no such name.
Reflect.deleteProperty(Object.prototype, '__proto__')

// Many at once: most of the time goes by waiting for the DNS.
parentPort?.on('message', async ({ id, body }: { id: number; body: Uint8Array }) => {
  parentPort?.postMessage({ id, answer: await answerTo(Buffer.from(body.buffer, body.byteOffset, body.byteLength)) })
})

async function answerTo(body: Buffer): Promise<Answer> {
  try {
    return { verdict: await verifyMail(readQuestion(body), workerData as Means) }
  } catch (error) {
    return error instanceof Problem
      ? { error: error.code, status: error.status }
      : { error: 'unverifiable', status: 422 }
  }
}
