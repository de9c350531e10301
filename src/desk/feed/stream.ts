import type { FromStream } from './messages'

const pauses = [300, 1000, 2000, 5000]
const address = (after: number | null) => `/api/v1/feed${after === null ? '' : `?after=${after}`}`

/** Keeps one live stream open, resuming by number after every break. Returns what ends it. */
export function openStream(after: number | null, emit: (message: FromStream) => void) {
  let last = after
  let failures = 0
  let source: EventSource | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let isOver = false

  function open() {
    const isFresh = last === null
    const opened = new EventSource(address(last))
    source = opened
    opened.addEventListener('hello', event => {
      const hello = JSON.parse(event.data)
      failures = 0
      last ??= hello.last
      emit({ type: 'hello', stream: hello.stream, isFresh })
    })
    opened.addEventListener('entry', event => {
      const entry = JSON.parse(event.data)
      last = entry.number
      emit({ type: 'entry', entry })
    })
    opened.addEventListener('presence', event => emit({ type: 'presence', presence: JSON.parse(event.data) }))
    opened.onerror = () => {
      opened.close()
      if (!isOver) reopen()
    }
  }

  function reopen() {
    emit({ type: 'lost' })
    const pause = pauses[Math.min(failures++, pauses.length - 1)] ?? 0
    timer = setTimeout(ask, pause * (0.75 + Math.random() / 2))
  }

  /** A stream that fails does not say why; the same question as JSON does. */
  async function ask() {
    const status = await fetch(address(last ?? 0), { headers: { Accept: 'application/json' } }).then(
      answer => answer.status,
      () => 0,
    )
    if (isOver) return
    if (status === 401) return emit({ type: 'signed-out' })
    if (status === 410) {
      last = null
      emit({ type: 'gone' })
    }
    if (status === 0 || status >= 500) return reopen()
    open()
  }

  open()
  return () => {
    isOver = true
    clearTimeout(timer)
    source?.close()
  }
}
