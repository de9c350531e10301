import { expect, test } from 'vitest'
import '../../src/parsing/windows-1252.ts'

test('Quotes, dashes and the euro sign are read from bytes 80 to 9F', () => {
  const bytes = Uint8Array.of(0x93, 0x80, 0x94, 0x96, 0xe9)

  expect(new TextDecoder('windows-1252').decode(bytes)).toBe('“€”–é')
  expect(new TextDecoder('iso-8859-1').decode(bytes)).toBe('“€”–é')
  expect(new TextDecoder('utf-8').decode(Buffer.from('é'))).toBe('é')
})
