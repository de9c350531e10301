import { Link, useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'

/** To another conversation, with the list staying as it is. */
export function ConversationLink({ id, children }: { id: string; children?: ReactNode }) {
  const { view } = useParams({ strict: false })
  return (
    <Link
      className="link"
      to="/inbox/$view/$conversation"
      params={{ view: view ?? 'all', conversation: id }}
      state={{ focusTitle: true } as never}
    >
      {children}
    </Link>
  )
}
