import type { ReactNode } from 'react'
import { Mark } from '~/kit/Icon'

type DoorPageProps = { title: string; lead?: ReactNode; children: ReactNode; foot?: ReactNode }

/** The page before anyone is signed in: the mark, a title, one form. */
export function DoorPage({ title, lead, children, foot }: DoorPageProps) {
  return (
    <main className="door" id="main">
      <div className="door__sheet">
        <span className="door__mark">
          <Mark />
        </span>
        <h1 className="display door__title">{title}</h1>
        {lead && <p className="door__lead">{lead}</p>}
        {children}
        {foot && <p className="meta">{foot}</p>}
      </div>
    </main>
  )
}
