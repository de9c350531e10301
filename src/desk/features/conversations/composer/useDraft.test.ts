import { act, renderHook } from '@testing-library/react'
import { expect, test } from 'vitest'
import { a } from '~/shared/testing/a'
import { useDraft } from './useDraft'

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
