import { useNavigate } from '@tanstack/react-router'
import type { View } from '~/api/types'
import { togglePicked } from '~/features/bulk/picked'
import { useShortcut } from '~/features/keyboard/useShortcut'
import { focusRow } from './list/focusRow'
import { neighbour } from './list/neighbours'
import { togglePane } from './panes'

type InboxKeysProps = { view: View; open: string | undefined }

/** The keys of the list and its views. */
export function InboxKeys({ view, open }: InboxKeysProps) {
  const navigate = useNavigate()
  const go = (to: View) => navigate({ to: '/inbox/$view', params: { view: to } })
  const step = (by: 1 | -1) => {
    const next = neighbour(view, open, by)
    if (!next) return
    navigate({ to: '/inbox/$view/$conversation', params: { view, conversation: next } })
    focusRow(next)
  }
  useShortcut('next', () => step(1))
  useShortcut('previous', () => step(-1))
  useShortcut('back', () => {
    go(view)
    focusRow(open)
  })
  // The row that has focus, else the one that is open.
  useShortcut('pick', () => {
    const focused = document.activeElement?.closest('[data-conversation-list] [data-key]')
    const id = focused?.getAttribute('data-key') ?? open
    if (id) togglePicked(view, id)
  })
  useShortcut('mine', () => go('mine'))
  useShortcut('unassigned', () => go('unassigned'))
  useShortcut('all', () => go('all'))
  useShortcut('views', () => togglePane('views'))
  useShortcut('customer', () => togglePane('customer'))
  return null
}
