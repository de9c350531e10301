import { made, refuse } from '../answers.mjs'
import { addFile } from '../state.mjs'

const picture = name =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 240"><rect width="320" height="240" fill="#cfc4b8"/><path d="M90 40h140l-22 80H112z" fill="#eef3f1" stroke="#5b6b66" stroke-width="6"/><rect x="110" y="120" width="100" height="90" rx="12" fill="#2f6354"/><text x="160" y="232" font-size="14" text-anchor="middle">${name}</text></svg>`

function take({ state, body }) {
  const start = body.indexOf('\r\n\r\n') + 4
  const head = body.subarray(0, start).toString()
  const end = body.lastIndexOf('\r\n--')
  const name = /filename="([^"]*)"/.exec(head)?.[1] ?? 'file'
  const type = /Content-Type: ([^\r\n]+)/i.exec(head)?.[1] ?? 'application/octet-stream'
  if (name.startsWith('too-large')) return refuse(413, 'too_large')
  const { bytes: _, ...ref } = addFile(state, name, type, undefined, Buffer.from(body.subarray(start, end)))
  return made(ref)
}

function give({ state, params }) {
  const file = state.files.get(params.id)
  if (!file) return refuse(404, 'not_found')
  if (file.bytes) return { status: 200, type: file.mediaType, body: file.bytes }
  return {
    status: 200,
    type: file.mediaType.startsWith('image/') ? 'image/svg+xml' : file.mediaType,
    body: Buffer.from(picture(file.name)),
  }
}

/** Where a mail with pictures is shown; the server's page lets in nothing else. */
const frame = () => ({
  status: 200,
  type: 'text/html',
  body: Buffer.from('<!doctype html><meta charset="utf-8"><body>'),
})

export const files = [
  ['GET', '/api/v1/mails/frame', frame],
  ['POST', '/api/v1/files', take],
  ['GET', '/api/v1/files/{id}', give],
]
