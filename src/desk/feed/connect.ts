import { joinLeader } from './leader'
import { listen } from './listen'
import type { FromTab, Interest } from './messages'
import { joinWorker } from './shared'

const tab = `regulars tab ${crypto.randomUUID()}`
let looking: Interest[] = []
let isJoined = false
let tell: ((message: FromTab) => void) | undefined

/** Joins the browser's stream of this workspace; once per page. */
export function joinFeed(workspace: string) {
  if (isJoined) return
  isJoined = true
  // Held for as long as this tab lives, and before anyone hears of it: whoever gets the lock knows that the tab is gone.
  navigator.locks.request(tab, () => {
    const join = 'SharedWorker' in globalThis ? joinWorker : joinLeader
    tell = join(workspace, message => (message.type === 'roll-call' ? repeat() : listen(message)))
    repeat()
    return new Promise(() => undefined)
  })
  addEventListener('pagehide', () => tell?.({ tab, type: 'bye' }))
  addEventListener('pageshow', repeat)
}

export function showInterests(conversations: Interest[]) {
  looking = conversations
  repeat()
}

const repeat = () => tell?.({ tab, type: 'interests', conversations: looking })
