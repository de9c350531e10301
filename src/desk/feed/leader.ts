import { createHub } from './hub'
import type { FromStream, FromTab } from './messages'

type Shared = { from: 'stream'; message: FromStream } | { from: 'tab'; message: FromTab }

/** Where workers cannot be shared: the tab that holds the lock holds the stream and tells the others; when it goes, the next takes over. */
export function joinLeader(workspace: string, listen: (message: FromStream) => void) {
  const name = `regulars feed ${workspace}`
  const channel = new BroadcastChannel(name)
  let hub: ReturnType<typeof createHub> | undefined
  let last: number | null = null

  const hear = (message: FromStream) => {
    if (message.type === 'entry') last = message.entry.number
    listen(message)
  }

  channel.onmessage = ({ data }: MessageEvent<Shared>) => {
    if (data.from === 'stream') hear(data.message)
    else hub?.hear(data.message)
  }

  const toAll = (message: FromStream) => {
    hear(message)
    channel.postMessage({ from: 'stream', message } satisfies Shared)
  }

  navigator.locks.request(name, () => {
    hub = createHub(toAll, last)
    toAll({ type: 'roll-call' })
    return new Promise(() => undefined) // held until this tab is closed
  })

  return (message: FromTab) => {
    if (hub) hub.hear(message)
    else channel.postMessage({ from: 'tab', message } satisfies Shared)
  }
}
