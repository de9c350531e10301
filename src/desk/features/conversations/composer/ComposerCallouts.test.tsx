import { QueryClientProvider } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import type { Author } from '~/api/types'
import { queries } from '~/app/queries'
import { meQuery } from '~/app/session'
import { a } from '~/shared/testing/a'
import { ComposerCallouts } from './ComposerCallouts'
import type { ComposerState } from './useComposer'

function draw(composer: Partial<ComposerState>, onFind = (_: string) => {}) {
  queries.setQueryData(meQuery.queryKey, { agent: { id: 'maya' } } as never)
  render(
    <QueryClientProvider client={queries}>
      <ComposerCallouts conversation={a.conversation()} composer={composer as ComposerState} onFind={onFind} />
    </QueryClientProvider>,
  )
}

function say(newerBy: Author | null) {
  draw({ isBehind: true, newerBy, sending: {} as ComposerState['sending'] })
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

test('a forgotten attachment is asked about once, with the focus on what puts it right', async () => {
  const allTheSame = vi.fn()
  draw({ sending: { warning: { kind: 'attachment', words: 'attached' }, allTheSame } as never, uploads: {} as never })

  expect(screen.getByRole('status').textContent).toContain('You write “attached”, but nothing is attached.')
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Attach' }))
  await userEvent.click(screen.getByRole('button', { name: 'Send anyway' }))
  expect(allTheSame).toHaveBeenCalledTimes(1)
})

test('what is not filled in is named and shown where it stands', async () => {
  const find = vi.fn()
  draw({ sending: { warning: { kind: 'placeholder', words: '{{name}}' } } as never, uploads: {} as never }, find)

  expect(screen.getByRole('status').textContent).toContain('“{{name}}” is not filled in.')
  await userEvent.click(screen.getByRole('button', { name: 'Show it' }))
  expect(find).toHaveBeenCalledWith('{{name}}')
})
