/** The live feed: numbered entries, replayed after a gap, and presence, which is not. */
export function createFeed() {
  const entries = []
  const streams = new Map()
  let presence = { agents: [], viewing: [] }
  let made = 0
  const write = (response, event, data, id) =>
    response.write(`event: ${event}\n${id ? `id: ${id}\n` : ''}data: ${JSON.stringify(data)}\n\n`)

  return {
    add(kind, id, version, data = {}) {
      const entry = { number: entries.length + 1, kind, id, version, at: new Date().toISOString(), data }
      entries.push(entry)
      for (const response of streams.values()) write(response, 'entry', entry, entry.number)
    },
    open(request, response, after) {
      const stream = `stream-${++made}`
      response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' })
      write(response, 'hello', { stream, last: entries.length })
      if (after !== null) for (const entry of entries.slice(after)) write(response, 'entry', entry, entry.number)
      write(response, 'presence', presence)
      streams.set(stream, response)
      request.on('close', () => streams.delete(stream))
    },
    show(next) {
      presence = next
      for (const response of streams.values()) write(response, 'presence', presence)
    },
    cut() {
      for (const response of streams.values()) response.destroy()
    },
    since: after => ({ items: entries.slice(after), last: entries.length }),
    streams: () => streams.size,
  }
}
