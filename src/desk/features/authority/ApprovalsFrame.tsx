import { Outlet } from '@tanstack/react-router'
import { AppFrame } from '~/app/AppFrame'

/** The requests, one below the other or one alone. */
export function ApprovalsFrame() {
  return (
    <AppFrame kind="wide">
      <main className="page" id="main" data-pane tabIndex={-1}>
        <Outlet />
      </main>
    </AppFrame>
  )
}
