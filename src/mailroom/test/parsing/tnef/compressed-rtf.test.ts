import { expect, test } from 'vitest'
import { unpackRtf } from '../../../src/parsing/tnef/compressed-rtf.ts'

// The two examples of MS-OXRTFCP 3.1 and 3.2: a dictionary reference, and one that reads what it writes.
test.each([
  [
    '2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c090020627705b06c647d0a800fa0',
    '{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n',
  ],
  ['1a0000001c0000004c5a4675e2d44b51410004205758595a0d6e7d010eb0', '{\\rtf1 WXYZWXYZWXYZWXYZWXYZ}'],
])('%#', (packed, rtf) => {
  expect(unpackRtf(Buffer.from(packed, 'hex')).toString('latin1')).toBe(rtf)
})
