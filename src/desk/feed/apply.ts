import { queries } from '~/app/queries'
import { questionChanged } from '~/features/orders/questionChanged'
import { messageArrived, messageChanged } from './applyMessages'
import { conversationChanged } from './applyRows'
import type { Entry } from './messages'
import { throttled } from './throttled'

const refresh = (...key: string[]) => queries.invalidateQueries({ queryKey: key })

/** An import tells of very many. */
const customersEvery = 2000
const customerList = throttled(customersEvery, () => refresh('customers', 'list'))

type Apply = (entry: Entry) => unknown

/** What each kind of entry makes stale, and nothing more. */
const kinds: Record<string, Apply | undefined> = {
  'conversation.changed': entry => conversationChanged(entry.id, entry.version),
  'message.added': entry =>
    Promise.all([
      messageArrived(entry.id, entry.data.conversation, entry.data.sequence),
      questionChanged(entry.data.conversation),
      refresh('scheduled'),
    ]),
  'message.changed': entry =>
    Promise.all([messageChanged(entry.id, entry.data.conversation, entry.data.sequence), refresh('scheduled')]),
  'mention.changed': entry =>
    Promise.all([
      refresh('conversations', 'list', 'mentions'),
      refresh('conversations', 'counts'),
      refresh('conversations', 'one', entry.id),
    ]),
  'customer.changed': entry =>
    Promise.all([
      customerList(),
      refresh('customers', 'one', entry.id),
      refresh('conversations', 'list'),
      refresh('conversations', 'one'),
    ]),
  'order-in-question.changed': entry => questionChanged(entry.id),
  'intent.changed': entry =>
    Promise.all([
      refresh('intents'),
      refresh('customers', 'one', ...(entry.data.customer ? [entry.data.customer] : [])),
    ]),
  'agent.changed': () =>
    Promise.all([refresh('agents'), refresh('me'), refresh('conversations', 'list'), refresh('conversations', 'one')]),
  // Version 0: what carries it was carried over, without a word of each.
  'tag.changed': entry =>
    Promise.all([
      refresh('tags'),
      ...(entry.version === 0 ? [refresh('conversations', 'list'), refresh('conversations', 'one')] : []),
    ]),
  'view.changed': entry => Promise.all([refresh('views'), refresh('conversations', 'list', `saved:${entry.id}`)]),
  'reply-rule.changed': () => Promise.all([refresh('reply-rule'), refresh('conversations', 'one')]),
  'macro.changed': () => refresh('macros'),
  'bulk.changed': entry => refresh('bulk', entry.id),
  'workspace.changed': () => Promise.all([refresh('workspace'), refresh('brands'), refresh('me')]),
  'store.changed': () => Promise.all([refresh('stores'), refresh('onboarding')]),
  'team.changed': () =>
    Promise.all([
      refresh('teams'),
      refresh('conversations', 'counts'),
      refresh('conversations', 'list'),
      refresh('conversations', 'one'),
    ]),
  'watch.changed': () => Promise.all([refresh('hours'), refresh('conversations', 'unanswered')]),
  'hours.changed': () => Promise.all([refresh('hours'), refresh('onboarding')]),
  'approval.changed': () => refresh('approvals'),
  'channel.changed': () => Promise.all([refresh('email'), refresh('onboarding'), refresh('me')]),
}

export const applyEntry = (entry: Entry) => kinds[entry.kind]?.(entry)
