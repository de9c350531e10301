import { expect, test } from 'vitest'
import type { FilledMacro } from '~/api/types'
import { freshDraft } from '~/features/conversations/composer/draft'
import { a } from '~/shared/testing/a'
import { byUse, inFolders } from './order'
import { stepOn } from './script'
import { withMacro } from './taken'

const resolve = { name: 'conversation.resolve', parameters: {} }
const snooze = { name: 'conversation.snooze', parameters: { hours: 24 } }
const file = { id: 'f1', name: 'care.pdf', mediaType: 'application/pdf', size: 9, inline: false }
const filled: FilledMacro = {
  id: 'm1',
  name: 'Thanks',
  steps: [{ title: '', guidance: '', html: '<p>Thanks</p>' }],
  attachments: [file],
  actions: [
    { action: resolve, code: null, refused: null },
    { action: snooze, code: 'resolved', refused: 'It is resolved.' },
  ],
  missing: [],
}

test('a macro that is taken twice is counted, attached and done once, and what is refused is left out', () => {
  const draft = freshDraft(a.conversation())
  const once = { ...draft, ...withMacro(draft, filled) }
  const twice = { ...once, ...withMacro(once, filled) }
  expect(twice.macros).toEqual(['m1'])
  expect(twice.actions).toEqual([resolve])
  expect(twice.attachments).toEqual([file])
})

test('a script ends after its last step', () => {
  const steps = [filled.steps[0], filled.steps[0]] as FilledMacro['steps']
  const begun = { conversation: 'c1', name: 'Lost', steps, at: 0 }
  const last = stepOn(begun)
  expect(last?.at).toBe(1)
  expect(last && stepOn(last)).toBeNull()
})

const row = (name: string, folder: string, uses: number) => ({
  id: name,
  name,
  folder,
  uses,
  isShared: true,
  text: '',
  steps: 1,
  files: 0,
  actions: [],
  lastUsedAt: null,
})

test('what is used most comes first, and those without a folder before the folders', () => {
  const rows = [row('B', 'Delivery', 1), row('A', 'Delivery', 1), row('C', '', 5)]
  expect([...rows].sort(byUse).map(({ name }) => name)).toEqual(['C', 'A', 'B'])
  expect(inFolders(rows).map(([folder, of]) => [folder, of.length])).toEqual([
    ['', 1],
    ['Delivery', 2],
  ])
})
