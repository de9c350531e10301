/** RFC 2152: ASCII, and UTF-16 in base64 between a plus and what is no base64 any more. */
export function decodeUtf7(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString('latin1')
    .replace(/\+([A-Za-z0-9+/]*)-?/g, (_, encoded: string) => {
      if (encoded === '') return '+'
      const units = Buffer.from(encoded, 'base64')
      return new TextDecoder('utf-16be').decode(units.subarray(0, units.length & ~1))
    })
}
