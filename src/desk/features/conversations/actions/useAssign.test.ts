import { renderHook } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { toasts } from '~/kit/toasts'
import { trouble } from '~/shared/tellProblem'
import { a } from '~/shared/testing/a'
import { useAssign } from './useAssign'

const maya = { id: 'maya', name: 'Maya Chen' }
const tom = { id: 'tom', name: 'Tom Weber' }

let asked: string[]
let refusal: unknown
const assignIn = (row: ReturnType<typeof a.row>) => renderHook(() => useAssign(row)).result.current

beforeEach(() => {
  asked = []
  refusal = null
  toasts.set(null)
  trouble.set(null)
  vi.stubGlobal('fetch', async ({ method, url }: Request) => {
    asked.push(method + new URL(url).search)
    return refusal ? Response.json(refusal, { status: 409 }) : new Response(null, { status: 204 })
  })
})

afterEach(() => vi.unstubAllGlobals())

test('whoever leaves a conversation without an owner says whose they saw it to be', async () => {
  await assignIn(a.row({ assignee: tom }))(null)

  expect(asked).toEqual(['DELETE?from=tom'])
})

test('an undo takes nothing from somebody who got it meanwhile', async () => {
  await assignIn(a.row())(maya)
  refusal = { code: 'assigned_meanwhile', current: { assignee: tom } }

  toasts.get()?.undo?.()

  await vi.waitFor(() => expect(trouble.get()).toContain('Tom Weber has it now'))
  expect(asked).toEqual(['PUT', 'DELETE?from=maya'])
})
