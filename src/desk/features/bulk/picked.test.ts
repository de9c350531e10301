import { renderHook } from '@testing-library/react'
import { expect, test } from 'vitest'
import { pick, pickNone, togglePicked, usePicked } from './picked'

const picked = (view: 'all' | 'mine') => [...renderHook(() => usePicked(view)).result.current.ids]

test('what is picked in one view is not in another', () => {
  pickNone()
  togglePicked('all', 'a')
  togglePicked('all', 'b')
  togglePicked('all', 'a')

  expect(picked('all')).toEqual(['b'])
  expect(picked('mine')).toEqual([])
})

test('who picks one more has no longer all of the view', () => {
  pick('all', ['a', 'b'], true)
  togglePicked('all', 'b')

  expect(renderHook(() => usePicked('all')).result.current).toMatchObject({ isAll: false })
})
