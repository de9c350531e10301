/** What narrows a search, with the values that are known beforehand; the server reads the same words. */
export const terms = {
  from: [],
  subject: [],
  tag: [],
  is: ['open', 'waiting', 'resolved', 'unread', 'unanswered', 'mine', 'unassigned', 'snoozed', 'spam'],
  assignee: ['me', 'none'],
  priority: ['urgent', 'high', 'normal', 'low'],
  has: ['attachment'],
  order: [],
  before: [],
  after: [],
} as const satisfies Record<string, readonly string[]>

export type Term = keyof typeof terms
export type Completion = { term: Term; value: string | null; text: string }

const most = 8
export const quoted = (value: string) => (/\s/.test(value) ? `"${value}"` : value)

/** What the word that is being typed may become: a term, or one of its values. */
export function completions(text: string, tags: string[]): Completion[] {
  const [, before = '', word = ''] = /^(.*?)((?:[a-z]+:"[^"]*|\S*))$/is.exec(text) ?? []
  const [, name, typed] = /^([a-z]+):"?(.*)$/i.exec(word) ?? []
  if (name === undefined || typed === undefined) {
    if (word.length < 1) return []
    return (Object.keys(terms) as Term[])
      .filter(term => term.startsWith(word.toLowerCase()))
      .map(term => ({ term, value: null, text: `${before}${term}:` }))
  }
  const term = name.toLowerCase() as Term
  if (!Object.hasOwn(terms, term)) return []
  const values: readonly string[] = term === 'tag' ? tags : terms[term]
  return values
    .filter(value => value.toLowerCase().startsWith(typed.toLowerCase()) && value !== typed)
    .slice(0, most)
    .map(value => ({ term, value, text: `${before}${term}:${quoted(value)} ` }))
}
