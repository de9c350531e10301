import { Outlet } from '@tanstack/react-router'
import { AppFrame } from '~/app/AppFrame'

/** The customers, all of them or one. */
export function CustomersFrame() {
  return (
    <AppFrame kind="wide">
      <main className="page" id="main" data-pane tabIndex={-1}>
        <Outlet />
      </main>
    </AppFrame>
  )
}
