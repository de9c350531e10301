import { frameWidth } from '~/app/frame'
import { prefer, preferences } from '~/shared/preferences'
import { createStore } from '~/shared/store'

export type Drawer = 'views' | 'customer' | null

/** The drawer that lies over the panes where they do not all fit. */
export const drawer = createStore<Drawer>(null)

/** Folds a pane where there is room for it, opens or closes its drawer where there is not. */
export function togglePane(pane: 'views' | 'customer') {
  if (frameWidth() !== 'wide') return drawer.set(drawer.get() === pane ? null : pane)
  const { viewsFolded, customerFolded } = preferences()
  prefer(pane === 'views' ? { viewsFolded: !viewsFolded } : { customerFolded: !customerFolded })
}
