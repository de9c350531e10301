import { Outlet, useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import { onSessionEnd } from '~/api/client'
import { sendQueue } from '~/features/conversations/composer/sendQueue'
import { DeskKeys } from '~/features/keyboard/DeskKeys'
import { joinFeed } from '~/feed/connect'
import { Toasts } from '~/kit/Toasts'
import { Trouble } from '~/kit/Trouble'
import { Announcements } from '~/shared/Announcements'
import { useMe } from './session'

/** What every signed-in page shares: the live feed, what still has to be sent, and the toasts. */
export function SignedIn() {
  const me = useMe()
  const navigate = useNavigate()
  useEffect(() => onSessionEnd(() => navigate({ to: '/sign-in', search: { next: location.pathname } })), [navigate])
  useEffect(() => joinFeed(me.workspace.id), [me.workspace.id])
  useEffect(() => sendQueue.start(), [me.agent.id])
  return (
    <>
      <Outlet />
      <DeskKeys />
      <Toasts />
      <Trouble />
      <Announcements />
    </>
  )
}
