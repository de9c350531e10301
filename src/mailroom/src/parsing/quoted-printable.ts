/** RFC 2045 6.7 in one pass; what is no escape stays as it is, blanks at a line's end too. */
export function decodeQuotedPrintable(body: Buffer): ArrayBuffer {
  const text = body
    .toString('latin1')
    .replace(/=(?:\r?\n|$|([0-9a-f]{2}))/gi, (_, hex?: string) =>
      hex ? String.fromCharCode(Number.parseInt(hex, 16)) : '',
    )
  return new Uint8Array(Buffer.from(text, 'latin1')).buffer
}
