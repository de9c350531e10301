import { useParams } from '@tanstack/react-router'
import { Suspense } from 'react'
import { NotFound } from '~/app/NotFound'
import { useAllowedPages } from './useAllowedPages'

export function SettingsPage() {
  const { page } = useParams({ from: '/signed-in/settings/$page' })
  const found = useAllowedPages().find(known => known.path === page)
  if (!found) return <NotFound isInside />
  return (
    <Suspense>
      <found.Page />
    </Suspense>
  )
}
