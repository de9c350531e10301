import { expect, test } from 'vitest'
import type { FileRef } from '~/api/types'
import { beside, bodyOf, type DraftState, isEmpty, leaving, mentionedIn, sameWords } from './draft'

const file = (id: string, inline: boolean): FileRef => ({
  id,
  name: `${id}.png`,
  mediaType: 'image/png',
  size: 1,
  inline,
})
const draft = (fields: Partial<DraftState>): DraftState => ({
  kind: 'reply',
  html: '',
  attachments: [],
  macros: [],
  actions: [],
  to: ['k@shop.example'],
  cc: [],
  answers: null,
  seen: 1,
  updatedAt: '',
  ...fields,
})
const shown = '<p>See</p><img src="/api/v1/files/f1">'

test('a picture in the text leaves with it, stands among no files, and stays behind when it was taken out', () => {
  const attachments = [file('f1', true), file('f2', true), file('f3', false)]

  expect(leaving({ html: shown, attachments }).map(one => one.id)).toEqual(['f1', 'f3'])
  expect(beside(attachments).map(one => one.id)).toEqual(['f3'])
  expect(bodyOf(draft({ html: shown, attachments })).attachments).toEqual(['f1', 'f3'])
})

test('a picture alone is something to send; one that was taken out is nothing', () => {
  expect(isEmpty(draft({ html: '<img src="/api/v1/files/f1">', attachments: [file('f1', true)] }))).toBe(false)
  expect(isEmpty(draft({ html: '<p></p>', attachments: [file('f1', true)] }))).toBe(true)
})

test('a note tells whom it names, each once, and a reply names nobody', () => {
  const html =
    '<p><span data-mention="a-1">@A</span> <span class="mention" data-mention="b-2">@B</span> <span data-mention="a-1">@A</span></p>'

  expect(mentionedIn(html)).toEqual(['a-1', 'b-2'])
  expect(bodyOf(draft({ kind: 'note', html })).mentions).toEqual(['a-1', 'b-2'])
  expect(bodyOf(draft({ html })).mentions).toEqual([])
})

test('the same words are the same message whenever it leaves', () => {
  const body = bodyOf(draft({ html: '<p>Hi</p>' }))

  expect(sameWords(body, { ...body, undoSeconds: 10 })).toBe(true)
  expect(sameWords({ ...body, sendAt: '2026-11-30T09:00:00Z' }, body)).toBe(true)
  expect(sameWords({ ...body, html: '<p>Ho</p>' }, body)).toBe(false)
})
