import { describe, expect, test } from 'vitest'
import { matters } from '../content/matters.ts'
import type { Matter, Step, Teammate } from '../engine/matter.ts'
import { buyersOf } from '../engine/open-store.ts'

type Shelf = Teammate | 'unassigned' | 'snoozed' | 'resolved'

/** Where a matter lies when everything in it has happened. */
function shelfOf({ steps }: Matter): Shelf {
  const of = (kind: Step['do']) => steps.findLast(step => step.do === kind)
  if (steps.at(-1)?.do === 'resolve') return 'resolved'
  if (steps.at(-1)?.do === 'snooze') return 'snoozed'
  const assigned = of('assign')
  return assigned?.do === 'assign' ? assigned.to : 'unassigned'
}

const mails = matters.flatMap(({ steps }) => steps.filter(step => step.do === 'mail'))
const has = (script: RegExp) => mails.some(({ text }) => script.test(text))

describe('the matters of the demo', () => {
  test('are about sixty on every shelf', () => {
    const count: Partial<Record<Shelf, number>> = {}
    for (const shelf of matters.map(shelfOf)) count[shelf] = (count[shelf] ?? 0) + 1

    expect(count).toEqual({
      maya: 12,
      priya: 10,
      tom: 10,
      unassigned: 8,
      snoozed: 6,
      resolved: 14,
    })
  })

  test('are by buyers whom a shop can know, and who name orders of their own', () => {
    const buyers = buyersOf(matters)
    const orders = buyers.flatMap(({ order }) => order ?? [])

    expect(buyers.length).toBeGreaterThan(50)
    expect(buyers.filter(({ name, email }) => !name || !email.includes('@'))).toEqual([])
    expect(orders.length).toBeGreaterThan(10)
    expect(new Set(orders).size).toBe(orders.length)
  })

  test('have keys of their own, which are safe in a Message-ID', () => {
    const keys = matters.map(({ key }) => key)

    expect(new Set(keys).size).toBe(keys.length)
    expect(keys.filter(key => !/^[a-z-]+$/.test(key))).toEqual([])
  })

  test('begin with a mail, and are unread only when a customer wrote last', () => {
    expect(matters.filter(({ steps }) => steps[0]?.do !== 'mail')).toEqual([])
    const lastWords = ({ steps }: Matter) => steps.findLast(({ do: kind }) => kind === 'mail' || kind === 'reply')?.do
    expect(matters.filter(matter => matter.isUnread && lastWords(matter) !== 'mail')).toEqual([])
  })

  test('never give a matter to whom it already belongs: that would leave no line in the log', () => {
    for (const { key, steps } of matters) {
      const owners = steps.flatMap(step => (step.do === 'assign' ? [step.to] : []))
      expect(
        owners.filter((owner, index) => owner === owners[index - 1]),
        key,
      ).toEqual([])
    }
  })

  test('come in many scripts and forms', () => {
    expect(has(/[\u0600-\u06ff]/)).toBe(true)
    expect(has(/[\u3040-\u30ff]/)).toBe(true)
    expect(has(/\p{Extended_Pictographic}/u)).toBe(true)
    expect(Math.max(...mails.map(({ text }) => text.length))).toBeGreaterThan(1900)
    expect(mails.some(({ text, files }) => text === '' && files.length > 0)).toBe(true)
    expect(mails.some(({ pictures }) => pictures.length > 0)).toBe(true)
    expect(mails.some(({ cc }) => cc)).toBe(true)
    expect(matters.some(({ subject }) => subject === '')).toBe(true)
    expect(new Set(mails.map(({ quoting }) => quoting)).size).toBe(4)
    expect(
      matters.some(({ steps }) => steps.filter(step => step.do === 'mail' || step.do === 'reply').length === 15),
    ).toBe(true)
  })

  test('show every picture that their HTML names', () => {
    for (const { html = '', pictures } of mails)
      expect([...html.matchAll(/cid:([^"]+)/g)].map(([, name]) => name)).toEqual(pictures.map(({ name }) => name))
  })
})
