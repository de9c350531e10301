import { deskHeader } from '~/api/client'
import type { Entry, FromStream, FromTab, Interest } from './messages'
import { openStream } from './stream'

const rememberFor = 10_000
const calm = 150

/** Holds the browser's one stream for all its tabs: passes on what comes, and adds up what the tabs look at. */
export function createHub(send: (message: FromStream) => void, after: number | null = null) {
  const looking = new Map<string, Interest[]>()
  const recent: { entry: Entry; at: number }[] = []
  let latest: FromStream[] = []
  let stream: string | null = null
  let timer: ReturnType<typeof setTimeout> | undefined

  const close = openStream(after, message => {
    if (message.type === 'hello') {
      stream = message.stream
      tellInterests()
    }
    if (message.type === 'entry') remember(message.entry)
    if (message.type === 'hello' || message.type === 'presence')
      latest = [...latest.filter(one => one.type !== message.type), message]
    if (message.type === 'lost') latest = [message]
    send(message)
  })

  function remember(entry: Entry) {
    const now = Date.now()
    while (recent[0] && now - recent[0].at > rememberFor) recent.shift()
    recent.push({ entry, at: now })
  }

  function tellInterests() {
    clearTimeout(timer)
    timer = setTimeout(() => {
      const conversations = together([...looking.values()].flat())
      // A lost answer is repaired by the next change or the next stream; presence is never worth a retry.
      if (stream)
        fetch('/api/v1/feed/interests', {
          method: 'PUT',
          headers,
          body: JSON.stringify({ stream, conversations }),
        }).catch(() => undefined)
    }, calm)
  }

  return {
    hear(message: FromTab) {
      if (message.type === 'bye') looking.delete(message.tab)
      else looking.set(message.tab, message.conversations)
      tellInterests()
    },
    /** A tab that joins late gets the state, and what came while its own data was on the way. */
    greet(tell: (message: FromStream) => void) {
      for (const message of latest) tell(message.type === 'hello' ? { ...message, isFresh: false } : message)
      for (const { entry } of recent) tell({ type: 'entry', entry })
    },
    close,
  }
}

const headers = { ...deskHeader, 'Content-Type': 'application/json' }

/** Replying in one tab outweighs viewing in another. */
function together(interests: Interest[]) {
  const doing = new Map<string, Interest['doing']>()
  for (const one of interests) if (doing.get(one.id) !== 'replying') doing.set(one.id, one.doing)
  return [...doing].map(([id, what]) => ({ id, doing: what }))
}
