import { createHub } from './hub'
import type { FromStream, FromTab } from './messages'

/** A stream of this tab's own. */
export function joinAlone(_workspace: string, listen: (message: FromStream) => void) {
  const hub = createHub(listen)
  return (message: FromTab) => hub.hear(message)
}
