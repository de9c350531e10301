import { expect, test } from 'vitest'
import { Problem } from '~/api/problem'
import i18n from '~/words'
import { loadLaterWords } from '~/words/later'
import { meanwhile } from './meanwhile'

const refused = (current: object) => new Problem(409, { code: 'conflict', current } as Partial<Problem>)

test('who was quicker is named, with what they said', async () => {
  await loadLaterWords()
  const current = { state: 'approved', answeredBy: { name: 'Tom Berg' }, answeredAt: '2026-11-21T10:00:00Z' }
  expect(meanwhile(refused(current), i18n.t)).toMatch(/^Tom Berg approved it meanwhile, .+\. Nothing was changed\.$/)
})

test('one that was withdrawn has nobody to name', () => {
  expect(meanwhile(refused({ state: 'withdrawn', answeredBy: null, answeredAt: null }), i18n.t)).toBe(
    'It was withdrawn meanwhile. Nothing was changed.',
  )
})

test('other trouble is told as it is', () => {
  expect(meanwhile(new Problem(409, { code: 'beyond_yours' }), i18n.t)).toBeNull()
})
