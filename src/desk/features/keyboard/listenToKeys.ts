import { composerWanted } from '~/features/conversations/composer/useComposerKeys'
import { macrosWanted } from '~/features/macros/wanted'
import { paletteShown } from '~/features/palette/shown'
import { preferences } from '~/shared/preferences'
import { coming } from './FocusComes'
import { isAlwaysOn, isPrefix, shortcutOf } from './keymap'
import { handlerOf } from './useShortcut'

const patience = 1200
let prefix = ''
let prefixAt = 0

/** One listener for all keys, before any widget takes them. Returns what ends it. */
export function listenToKeys() {
  const onKeyDown = (event: KeyboardEvent) => {
    const pressed = nameOf(event)
    if (!pressed || event.defaultPrevented || !mayAct(event, pressed)) return
    const key = prefix && performance.now() - prefixAt < patience ? `${prefix} ${pressed}` : pressed
    prefix = ''
    if (key === pressed && isPrefix(pressed)) return startPrefix(pressed)
    const name = shortcutOf(key)
    const run = name && handlerOf(name)
    if (!run) return
    event.preventDefault()
    event.stopPropagation()
    run()
  }
  addEventListener('keydown', onKeyDown, { capture: true })
  return () => removeEventListener('keydown', onKeyDown, { capture: true })
}

function startPrefix(key: string) {
  prefix = key
  prefixAt = performance.now()
}

/** Many keyboards write "[" with AltGr, which Windows tells as Ctrl and Alt together, or with Option. */
function nameOf(event: KeyboardEvent) {
  if (event.isComposing) return null
  const { key } = event
  if (event.altKey) return isWrittenWithAlt(event) ? key : null
  if (event.ctrlKey || event.metaKey) return key.toLowerCase() === 'k' ? 'mod+k' : null
  return key.length === 1 ? key.toLowerCase() : key
}

/** Not letters: Alt and a letter are the browser's menus. */
const isWrittenWithAlt = ({ key, metaKey }: KeyboardEvent) => !metaKey && key.length === 1 && !/[\p{L}\p{N}]/u.test(key)

/** Composer, palette, macros and pickers may still be loading: letters typed ahead are meant for them and resolve nothing. */
const isFocusOnItsWay = () =>
  composerWanted.get() !== null || paletteShown.get() || macrosWanted.get() || coming.get() > 0

function mayAct(event: KeyboardEvent, key: string) {
  const target = event.target instanceof Element ? event.target : null
  // Where one writes it makes a link, as in every editor.
  if (key === 'mod+k' && target?.closest('[contenteditable="true"]')) return false
  if (isAlwaysOn(key)) return true
  if (isFocusOnItsWay()) return false
  if (
    target?.closest(
      'input, textarea, select, [contenteditable="true"], [role="dialog"], [role="menu"], [role="alertdialog"]',
    )
  )
    return false
  return preferences().singleKeys
}
