/** Who writes to the shop. */
export interface Person {
  name: string
  address: string
}

export type Teammate = 'maya' | 'priya' | 'tom'

export interface File {
  name: string
  mediaType: string
  content: Uint8Array
}

/** How the customer's program repeats what it answers. */
export type Quoting = 'none' | 'plain' | 'gmail' | 'outlook'

export interface MailStep {
  do: 'mail'
  text: string
  html?: string
  from?: Person
  cc?: Person[]
  quoting: Quoting
  files: File[]
  /** Shown inside the HTML, where it says `cid:` and the file's name. */
  pictures: File[]
}

export interface WriteStep {
  do: 'reply' | 'note'
  by: Teammate
  text: string
  files: File[]
}

export type Step =
  | MailStep
  | WriteStep
  | { do: 'assign'; by: Teammate; to: Teammate }
  | { do: 'snooze'; by: Teammate; until: SnoozeEnd }
  | { do: 'resolve'; by: Teammate; note: string }

export type SnoozeEnd = 'tomorrow' | 'next week' | 'in three days'

/** One conversation from the first mail on, and what everybody does in it, in order. */
export interface Matter {
  /** Names it in Message-IDs and idempotency keys: never change one, or a second run makes a second conversation. */
  key: string
  customer: Person
  subject: string
  isUnread: boolean
  steps: Step[]
}

export function matter(key: string, customer: Person, subject: string, ...steps: Step[]): Matter {
  return { key, customer, subject, isUnread: false, steps }
}

/** One whose last mail nobody has opened yet. */
export function unread(key: string, customer: Person, subject: string, ...steps: Step[]): Matter {
  return { ...matter(key, customer, subject, ...steps), isUnread: true }
}

export function mail(text: string, more: Partial<Omit<MailStep, 'do' | 'text'>> = {}): MailStep {
  return { do: 'mail', text, quoting: 'plain', files: [], pictures: [], ...more }
}

export function reply(by: Teammate, text: string, ...files: File[]): WriteStep {
  return { do: 'reply', by, text, files }
}

export function note(by: Teammate, text: string, ...files: File[]): WriteStep {
  return { do: 'note', by, text, files }
}

export function assign(by: Teammate, to: Teammate): Step {
  return { do: 'assign', by, to }
}

export function snooze(by: Teammate, until: SnoozeEnd): Step {
  return { do: 'snooze', by, until }
}

export function resolve(by: Teammate, note = ''): Step {
  return { do: 'resolve', by, note }
}
