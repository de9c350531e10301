import { expect, test } from 'vitest'
import type { Linked } from '~/api/types'
import { a } from '~/shared/testing/a'
import i18n from '~/words'
import { eventLines } from './eventLines'

const origin: Linked = { id: 'c9', number: 1009, subject: 'Grinder', kind: 'split', isOrigin: true }
const say = (name: string, data: Record<string, unknown>, linked: Linked[] = []) =>
  eventLines[name]?.say(data, { actor: a.message().author, linked, t: i18n.t })

test('a moved message is said with the number of where it went', () => {
  expect(say('message-moved', { message: 'm1', to: 'c2', number: 1042 })).toMatchObject({
    to: 'c2',
    values: { place: '#1042' },
  })
})

test('one that was split off had no number to tell then: the link has it', () => {
  expect(say('message-moved', { to: 'c9', number: null }, [origin])?.values?.place).toBe('#1009')
  expect(say('message-moved', { to: 'c9', number: null })?.values?.place).toBe('another conversation')
})

test('a link is said from the side it is seen from', () => {
  expect(say('linked', { kind: 'split', to: 'c9' }, [origin])?.words).toBe('conversation.event.linked.split.origin')
  expect(say('linked', { kind: 'split', to: 'c3' }, [origin])?.words).toBe('conversation.event.linked.split.offspring')
})

test('a merge is said with what came, and its end with where it went', () => {
  expect(say('merged', { from: 'c2', number: 1002, subject: 'Kettle', after: 3, lines: 2 })?.values?.place).toBe(
    '#1002 Kettle',
  )
  expect(say('unmerged', { id: 'c2', number: 1002 })).toMatchObject({ to: 'c2', values: { place: '#1002' } })
})
