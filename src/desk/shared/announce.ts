import { createStore } from './store'

export const spoken = createStore('')

let quietUntil = 0
let waiting: ReturnType<typeof setTimeout> | undefined

/** Says it to screen readers; of what comes within the pause only the last is said, when the pause ends. */
export function announce(text: string, pause = 0) {
  clearTimeout(waiting)
  const say = () => {
    quietUntil = Date.now() + pause
    spoken.set(text)
  }
  waiting = setTimeout(say, Math.max(0, quietUntil - Date.now()))
}
