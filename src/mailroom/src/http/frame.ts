import { Problem } from './problem.ts'

/** JSON and blobs in one body: 4 bytes big-endian length, that many bytes of JSON, then the blobs. */
export interface Frame {
  json: unknown
  blobs: Buffer
}

export function readFrame(body: Buffer): Frame {
  if (body.length < 4) throw new Problem(400, 'frame')

  const end = 4 + body.readUInt32BE(0)
  if (end > body.length) throw new Problem(400, 'frame')
  return { json: parseJson(body.subarray(4, end)), blobs: body.subarray(end) }
}

export function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'))
  } catch (cause) {
    throw new Problem(400, 'json', { cause })
  }
}
