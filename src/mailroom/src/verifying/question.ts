import { isIP } from 'node:net'
import { readFrame } from '../http/frame.ts'
import { Problem } from '../http/problem.ts'
import { Shape } from '../http/shape.ts'
import { isZone } from './block-lists.ts'

const MOST_ZONES = 20

/** A mail, and how it reached us: the peer's address, its greeting, the envelope's sender (may be empty), the block lists to ask. */
export interface Question {
  ip: string
  helo: string
  from: string
  zones: string[]
  raw: Buffer
}

export function readQuestion(body: Buffer): Question {
  const { json, blobs } = readFrame(body)
  const shape = new Shape(json)
  return { ...readPlace(shape), helo: shape.line('helo'), from: shape.line('from'), raw: blobs }
}

export function readPlace(shape: Shape): { ip: string; zones: string[] } {
  const [ip, zones] = [shape.line('ip'), shape.lines('zones')]
  if (!isIP(ip)) throw new Problem(400, 'invalid:ip')
  if (zones.length > MOST_ZONES || !zones.every(isZone)) throw new Problem(400, 'invalid:zones')
  return { ip, zones }
}
