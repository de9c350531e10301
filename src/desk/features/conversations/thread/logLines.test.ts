import { expect, test } from 'vitest'
import { a } from '~/shared/testing/a'
import { logLines } from './logLines'

test('a line stands wherever a new day begins', () => {
  const messages = [
    a.message({ id: 'm1', at: '2026-11-20T10:00:00Z' }),
    a.message({ id: 'm2', at: '2026-11-20T11:00:00Z' }),
    a.message({ id: 'm3', kind: 'note', at: '2026-11-21T11:00:00Z' }),
  ]

  expect(logLines(messages).map(line => line.kind)).toEqual(['day', 'message', 'message', 'day', 'note'])
})
