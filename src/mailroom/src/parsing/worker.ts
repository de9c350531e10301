import { parentPort } from 'node:worker_threads'
import { parseMail } from './parse-mail.ts'

export type Answer = { json: Uint8Array; contents: Uint8Array[] } | { error: string }

// One mail at a time: the pool sends the next one after the answer.
parentPort?.on('message', async (bytes: Uint8Array) => {
  const answer = await answerTo(bytes)
  const parts = 'error' in answer ? [] : [answer.json, ...answer.contents]
  const buffers = parts.map(({ buffer }) => buffer as ArrayBuffer)
  parentPort?.postMessage(answer, buffers)
})

async function answerTo(bytes: Uint8Array): Promise<Answer> {
  try {
    const { mail, contents } = await parseMail(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
    return { json: alone(Buffer.from(JSON.stringify(mail))), contents: contents.map(alone) }
  } catch (error) {
    return { error: reasonOf(error) }
  }
}

function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : ''
  return message.startsWith('Maximum header size') ? 'headers_too_large' : 'unparsable'
}

/** A slice of the raw mail would take the whole mail with it to the other thread. */
function alone(content: Uint8Array): Uint8Array {
  return content.byteLength === content.buffer.byteLength ? content : new Uint8Array(content)
}
