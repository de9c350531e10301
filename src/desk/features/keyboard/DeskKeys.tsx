import { lazy, Suspense, useEffect } from 'react'
import { useCan } from '~/app/session'
import { beginning } from '~/features/begin/wanted'
import { paletteShown } from '~/features/palette/shown'
import { undoLast } from '~/kit/toasts'
import { useStore } from '~/shared/store'
import { whenIdle } from '~/shared/whenIdle'
import { loadLaterWords } from '~/words/later'
import { FocusComes } from './FocusComes'
import { listenToKeys } from './listenToKeys'
import { nextPane } from './nextPane'
import { shortcutsShown } from './shown'
import { useShortcut } from './useShortcut'

const loadPalette = () => import('~/features/palette/Palette').then(module => ({ default: module.Palette }))
const Palette = lazy(loadPalette)
const BeginDialog = lazy(async () => (await Promise.all([import('~/features/begin/BeginDialog'), loadLaterWords()]))[0])
const ShortcutsSheet = lazy(() => import('./ShortcutsSheet').then(module => ({ default: module.ShortcutsSheet })))

/** The keys that work on every page, and what they open. */
export function DeskKeys() {
  const isPaletteShown = useStore(paletteShown)
  const begins = useStore(beginning)
  const mayWrite = useCan('conversations.write')
  const areShortcutsShown = useStore(shortcutsShown)
  useEffect(listenToKeys, [])
  useEffect(() => whenIdle(loadPalette), [])
  useShortcut('search', () => paletteShown.set(true))
  useShortcut('begin', mayWrite ? () => beginning.set({ to: [] }) : null)
  useShortcut('shortcuts', () => shortcutsShown.set(true))
  useShortcut('undo', undoLast)
  useShortcut('panes', nextPane)
  return (
    <Suspense fallback={<FocusComes />}>
      {begins && <BeginDialog to={begins.to} onClose={() => beginning.set(null)} />}
      {isPaletteShown && <Palette onClose={() => paletteShown.set(false)} />}
      {areShortcutsShown && <ShortcutsSheet onClose={() => shortcutsShown.set(false)} />}
    </Suspense>
  )
}
