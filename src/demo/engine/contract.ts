/** What the demo reads of the answers that docs/api/http.md describes. */
export interface Page<T> {
  items: T[]
  next: string | null
}

export interface Conversation {
  id: string
  assignee: { id: string; name: string } | null
  replyDefaults: { answers: string | null; to: string[]; cc: string[] }
}

export interface Message {
  id: string
  sequence: number
  kind: 'message' | 'note' | 'event'
  direction: 'in' | 'out' | null
  author: { name: string }
  at: string
  text: string
  delivery: { state: string } | null
  email: { messageId: string } | null
  event: { name: string } | null
}

export interface Feed {
  items: { kind: string; id: string; data: { conversation?: string } | null }[]
  last: number
}
