const PER_LINE = 45

/** The file between "begin" and "end": each line says how many bytes it holds, three in four characters. */
export function decodeUuencode(body: Buffer): ArrayBuffer {
  const lines = body.toString('latin1').split(/\r?\n/)
  const begin = lines.findIndex(line => /^begin [0-7]{3,4} /.test(line))
  const bytes: number[] = []
  for (const line of lines.slice(begin + 1)) {
    if (line === 'end') break
    bytes.push(...bytesIn(line))
  }
  return Uint8Array.from(bytes).buffer
}

function bytesIn(line: string): number[] {
  const values = Array.from(line.slice(0, 1 + (PER_LINE / 3) * 4 + 4), char => (char.charCodeAt(0) - 32) & 63)
  const [length = 0, ...rest] = values
  const bytes: number[] = []
  for (let i = 0; i < rest.length && bytes.length < length; i += 4) {
    const [a = 0, b = 0, c = 0, d = 0] = rest.slice(i, i + 4)
    bytes.push((a << 2) | (b >> 4), ((b & 15) << 4) | (c >> 2), ((c & 3) << 6) | d)
  }
  return bytes.slice(0, length)
}
