/// <reference lib="webworker" />
import { createHub } from './hub'
import type { FromStream, FromTab } from './messages'

declare const self: SharedWorkerGlobalScope

const tabs = new Map<MessagePort, string>()
let hub: ReturnType<typeof createHub> | undefined

const toAll = (message: FromStream) => {
  for (const port of tabs.keys()) port.postMessage(message)
}

self.onconnect = ({ ports: [port] }) => {
  if (!port) return
  port.onmessage = ({ data }: MessageEvent<FromTab>) => {
    if (!tabs.has(port)) join(port, data.tab)
    if (data.type === 'bye') leave(port)
    else hub?.hear(data)
  }
}

function join(port: MessagePort, tab: string) {
  tabs.set(port, tab)
  if (hub) hub.greet(message => port.postMessage(message))
  else hub = createHub(toAll)
  // A tab holds the lock of its name as long as it lives: getting it means that the tab is gone, however it went. Without locks it says so itself.
  navigator.locks?.request(tab, () => leave(port))
}

function leave(port: MessagePort) {
  const tab = tabs.get(port)
  if (!tab) return
  tabs.delete(port)
  hub?.hear({ tab, type: 'bye' })
}
