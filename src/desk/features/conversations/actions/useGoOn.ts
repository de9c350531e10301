import { useNavigate, useParams } from '@tanstack/react-router'
import { focusRow } from '../list/focusRow'
import { neighbour } from '../list/neighbours'

/** What leaves the list makes room: the next conversation opens, and focus goes to its row. */
export function useGoOn(id: string) {
  const { view = 'mine', conversation } = useParams({ strict: false })
  const navigate = useNavigate()
  return () => {
    if (conversation !== id) return
    const next = neighbour(view, id, 1) ?? neighbour(view, id, -1)
    if (next) navigate({ to: '/inbox/$view/$conversation', params: { view, conversation: next } })
    else navigate({ to: '/inbox/$view', params: { view } })
    focusRow(next)
  }
}

/** Opens the conversation again in the view that it was left in. */
export function useComeBack(id: string) {
  const { view = 'mine' } = useParams({ strict: false })
  const navigate = useNavigate()
  return () => navigate({ to: '/inbox/$view/$conversation', params: { view, conversation: id } })
}
