import { styleOf } from './pasted'

type Item = { paragraph: Element; level: number; isNumbered: boolean }

const number = /^\(?(\d+|[a-z]|[ivxlc]+)[.)]/i

/** Word writes lists as paragraphs that say in a style of its own which list and level they belong to, with the mark as text. */
export function listParagraphs(body: HTMLElement) {
  let run: Item[] = []
  const end = () => {
    const first = run[0]
    if (first) first.paragraph.before(listOf(run))
    for (const { paragraph } of run) paragraph.remove()
    run = []
  }
  let last = null as Element | null
  for (const paragraph of [...body.querySelectorAll('p, h1, h2, h3, h4, h5, h6')]) {
    const item = itemOf(paragraph)
    if (run.length && (!item || last?.nextElementSibling !== paragraph)) end()
    if (item) run.push(item)
    last = paragraph
  }
  end()
}

function itemOf(paragraph: Element): Item | null {
  const level = /level(\d)/.exec(styleOf(paragraph, 'mso-list'))?.[1]
  if (!level) return null
  const mark = [...paragraph.querySelectorAll('span')].find(span => styleOf(span, 'mso-list') === 'ignore')
  const isNumbered = number.test(mark?.textContent?.trim() ?? '')
  mark?.remove()
  return { paragraph, level: Number(level), isNumbered }
}

function listOf(items: Item[]) {
  const [first] = items
  const top = first?.level ?? 1
  const list = document.createElement(first?.isNumbered ? 'ol' : 'ul')
  for (let at = 0; at < items.length; at++) {
    const item = items[at] as Item
    const entry = document.createElement('li')
    const words = document.createElement('p')
    words.append(...item.paragraph.childNodes)
    entry.append(words)
    list.append(entry)
    let end = at + 1
    while (end < items.length && (items[end] as Item).level > top) end++
    if (end > at + 1) entry.append(listOf(items.slice(at + 1, end)))
    at = end - 1
  }
  return list
}
