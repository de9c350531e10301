import { Outlet } from '@tanstack/react-router'
import { useFeed } from '~/feed/useFeed'
import { Toasts } from '~/kit/Toasts'
import { Trouble } from '~/kit/Trouble'
import { Announcements } from '~/shared/Announcements'

/** What every signed-in page shares: the live feed and the toasts. */
export function SignedIn() {
  useFeed()
  return (
    <>
      <Outlet />
      <Toasts />
      <Trouble />
      <Announcements />
    </>
  )
}
