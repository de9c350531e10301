import { expect, test } from 'vitest'
import { a } from '~/shared/testing/a'
import i18n from '~/words'
import { eventLines } from './eventLines'

const [refund, late] = [
  { id: 't1', name: 'refund' },
  { id: 't2', name: 'late' },
]
const say = (data: Record<string, unknown>) =>
  eventLines.tagged?.say(data, { actor: a.message().author, linked: [], t: i18n.t })

test('tags that were put on are named together', () => {
  expect(say({ added: [refund, late], removed: [] })).toMatchObject({
    words: 'conversation.event.tagged',
    values: { added: 'refund and late' },
  })
})

test('taking off, and both at once, are said as such', () => {
  expect(say({ added: [], removed: [late] })).toMatchObject({
    words: 'conversation.event.untagged',
    values: { removed: 'late' },
  })
  expect(say({ added: [refund], removed: [late] })?.words).toBe('conversation.event.retagged')
})
