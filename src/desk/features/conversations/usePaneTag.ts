import { useFrame } from '~/app/frame'

/** On a phone the one pane on screen is the page's main part, whatever it is beside others. */
export function usePaneTag<Tag extends 'section' | 'aside'>(otherwise: Tag, isActive: boolean) {
  return useFrame().width === 'phone' && isActive ? 'main' : otherwise
}
