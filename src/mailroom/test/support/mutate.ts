type Random = (below: number) => number

/** The same numbers for the same seed (mulberry32), so that a failure can be tried again. */
export function randomFrom(seed: number): Random {
  let state = seed
  return below => {
    state = (state + 0x6d2b79f5) | 0
    let value = Math.imul(state ^ (state >>> 15), 1 | state)
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value
    return ((value ^ (value >>> 14)) >>> 0) % below
  }
}

const TOKENS = [
  '\r\n',
  '\r\n\r\n',
  '--',
  '=?utf-8?B?',
  '?=',
  '<',
  '>',
  '"',
  '(',
  ';',
  '=ED=A0=80',
  '\0',
  'boundary=',
  'charset=',
  '\xff\xfe',
]

/** One to six wounds: a byte turned, bytes lost, doubled or moved, a token thrown in, a tail of another mail. */
export function mutate(sample: Buffer, others: Buffer[], random: Random): Buffer {
  let bytes: Buffer = Buffer.from(sample)
  for (let left = 1 + random(6); left > 0; left--) bytes = wound(bytes, others, random)
  return bytes
}

function wound(bytes: Buffer, others: Buffer[], random: Random): Buffer<ArrayBuffer> {
  const at = random(bytes.length + 1)
  const to = Math.min(bytes.length, at + random(80))
  const [head, middle, tail] = [bytes.subarray(0, at), bytes.subarray(at, to), bytes.subarray(to)]
  switch (random(7)) {
    case 0:
      return Buffer.concat([head, Buffer.from(middle.map(byte => byte ^ (1 << random(8)))), tail])
    case 1:
      return Buffer.concat([head, tail])
    case 2:
      return Buffer.concat([head, ...Array.from({ length: 1 + random(20) }, () => middle), tail])
    case 3:
      return Buffer.concat([tail, middle, head])
    case 4:
      return Buffer.concat([head, Buffer.from(TOKENS[random(TOKENS.length)] ?? '', 'latin1'), middle, tail])
    case 5:
      return Buffer.concat([head, Buffer.from(Array.from({ length: random(40) }, () => random(256))), tail])
    default: {
      const other = others[random(others.length)] ?? head
      return Buffer.concat([head, other.subarray(random(other.length + 1))])
    }
  }
}
