import { randomId } from '~/kit/anywhere'
import { joinAlone } from './alone'
import { joinLeader } from './leader'
import { listen } from './listen'
import type { FromTab, Interest } from './messages'
import { joinWorker } from './shared'

const tab = `regulars tab ${randomId()}`
let looking: Interest[] = []
let isJoined = false
let tell: ((message: FromTab) => void) | undefined

/** Joins the browser's stream of this workspace; once per page. */
export function joinFeed(workspace: string) {
  if (isJoined) return
  isJoined = true
  const join = () => {
    tell = way()(workspace, message => (message.type === 'roll-call' ? repeat() : listen(message)))
    repeat()
    return new Promise(() => undefined)
  }
  // Held for as long as this tab lives, and before anyone hears of it: whoever gets the lock knows that the tab is gone.
  if (navigator.locks) navigator.locks.request(tab, join)
  else join()
  addEventListener('pagehide', () => tell?.({ tab, type: 'bye' }))
  addEventListener('pageshow', repeat)
}

export function showInterests(conversations: Interest[]) {
  looking = conversations
  repeat()
}

/** Locks are kept for https and loopback: without them and a worker there is no telling who leads. */
function way() {
  if ('SharedWorker' in globalThis) return joinWorker
  return navigator.locks ? joinLeader : joinAlone
}

const repeat = () => tell?.({ tab, type: 'interests', conversations: looking })
