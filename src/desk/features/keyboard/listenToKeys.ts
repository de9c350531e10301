import { preferences } from '~/shared/preferences'
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

function nameOf(event: KeyboardEvent) {
  if (event.altKey || event.isComposing) return null
  if (event.ctrlKey || event.metaKey) return event.key.toLowerCase() === 'k' ? 'mod+k' : null
  return event.key.length === 1 ? event.key.toLowerCase() : event.key
}

function mayAct(event: KeyboardEvent, key: string) {
  if (isAlwaysOn(key)) return true
  const target = event.target instanceof Element ? event.target : null
  if (
    target?.closest(
      'input, textarea, select, [contenteditable="true"], [role="dialog"], [role="menu"], [role="alertdialog"]',
    )
  )
    return false
  return preferences().singleKeys
}
