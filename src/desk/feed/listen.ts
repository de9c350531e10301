import { queries } from '~/app/queries'
import { meQuery } from '~/app/session'
import { presence } from '~/features/conversations/presence/presence'
import { applyEntry } from './apply'
import { isConnected } from './connection'
import type { FromStream } from './messages'

/** Brings what the stream says onto the screen. */
export function listen(message: FromStream) {
  switch (message.type) {
    case 'hello':
      isConnected.set(true)
      if (message.isFresh) refreshEarlier()
      return
    case 'entry':
      return applyEntry(message.entry)
    case 'presence':
      return presence.set(message.presence)
    case 'lost':
      return isConnected.set(false)
    case 'gone':
      queries.invalidateQueries()
      return
    case 'signed-out':
      queries.invalidateQueries({ queryKey: meQuery.queryKey })
      location.reload()
  }
}

/** What was fetched before the stream began may lack what happened in between. */
function refreshEarlier() {
  queries.invalidateQueries({
    predicate: query => query.queryKey[0] === 'conversations' && query.state.dataUpdatedAt > 0,
  })
}
