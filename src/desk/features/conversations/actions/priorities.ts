import type { ConversationRow } from '~/api/types'

export type Priority = ConversationRow['priority']

/** The most pressing first, each with its own shape: colour says nothing here. */
export const priorities: { key: Priority; icon: string }[] = [
  { key: 'urgent', icon: 'chevrons-up' },
  { key: 'high', icon: 'chevron-up' },
  { key: 'normal', icon: 'equal' },
  { key: 'low', icon: 'chevron-down' },
]

export const priorityIcon = (priority: Priority) => priorities.find(one => one.key === priority)?.icon ?? 'equal'
