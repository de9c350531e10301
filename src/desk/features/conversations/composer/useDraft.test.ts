import { act, renderHook } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { a } from '~/shared/testing/a'
import { proposed } from './proposed'
import { useDraft } from './useDraft'

afterEach(() => proposed.set(null))

const file = (id: string) => ({
  id,
  name: `${id}.pdf`,
  mediaType: 'application/pdf',
  size: 1,
  inline: false,
  contentId: null,
})

test('of two files that come at once both stay', () => {
  const { result } = renderHook(() => useDraft(a.conversation()))
  const attach = (id: string) => result.current.update(current => ({ attachments: [...current.attachments, file(id)] }))

  act(() => {
    attach('first')
    attach('second')
  })

  expect(result.current.draft.attachments.map(one => one.id)).toEqual(['first', 'second'])
})

test('a proposal that comes while somebody is writing waits until they leave the field, and stands below', () => {
  const field = document.body.appendChild(document.createElement('textarea'))
  field.className = 'composer__text'
  const { result } = renderHook(() => useDraft(a.conversation()))
  act(() => result.current.update({ html: '<p>Sorry for</p>' }))
  field.focus()

  act(() => proposed.set({ conversation: 'c1', html: '<p>Your code</p>' }))
  act(() => result.current.update({ html: '<p>Sorry for the wait.</p>' }))
  const before = result.current.draft.html
  act(() => field.blur())

  expect([before, result.current.draft.html]).toEqual([
    '<p>Sorry for the wait.</p>',
    '<p>Sorry for the wait.</p><p></p><p>Your code</p>',
  ])
  field.remove()
})

test('an empty composer takes a proposal at once, as a reply', () => {
  const { result } = renderHook(() => useDraft(a.conversation()))

  act(() => proposed.set({ conversation: 'c1', html: '<p>Your code</p>' }))

  expect([result.current.draft.kind, result.current.draft.html]).toEqual(['reply', '<p>Your code</p>'])
})
