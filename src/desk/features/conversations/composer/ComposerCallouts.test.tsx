import { QueryClientProvider } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { Author } from '~/api/types'
import { queries } from '~/app/queries'
import { meQuery } from '~/app/session'
import { ComposerCallouts } from './ComposerCallouts'
import type { ComposerState } from './useComposer'

function say(newerBy: Author | null) {
  queries.setQueryData(meQuery.queryKey, { agent: { id: 'maya' } } as never)
  const composer = { isBehind: true, newerBy, sending: {} } as ComposerState
  render(
    <QueryClientProvider client={queries}>
      <ComposerCallouts composer={composer} />
    </QueryClientProvider>,
  )
  return screen.getByRole('status').textContent
}

test('names the colleague who answered meanwhile, not the customer', () => {
  expect(say({ kind: 'agent', id: 'tom', name: 'Tom Weber' })).toContain('Tom wrote while you were writing.')
})

test('names the customer who wrote on', () => {
  expect(say({ kind: 'customer', id: 'hanna', name: 'Hanna Lindqvist' })).toContain('Hanna wrote while')
})

test('does not tell the writer of themselves as of somebody else', () => {
  expect(say({ kind: 'agent', id: 'maya', name: 'Maya' })).toContain('Another message of yours was sent meanwhile.')
})

test('names nobody before the message is here', () => {
  expect(say(null)).toContain('A newer message arrived.')
})
