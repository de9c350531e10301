import { listParagraphs } from './pastedLists'

const dropped =
  'script, style, title, meta, link, base, iframe, object, embed, svg, math, template, noscript, col, colgroup, form, input, button, select, textarea, xml'
const ownPicture = /^\/api\/v1\/files\//
const web = /^(https?:|mailto:|tel:)/i

/**
 * What was copied in Word, Google Docs, Excel or on a page, as the editor can hold it: words, emphasis, lists, quotes, code and links. No style, no
 * picture from elsewhere: it would tell its owner who reads, and be gone one day.
 */
export function cleanPaste(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  for (const unread of body.querySelectorAll(dropped)) unread.remove()
  removeComments(body)
  unwrapFrames(body)
  emphasise(body)
  listParagraphs(body)
  for (const table of [...body.querySelectorAll('table')].reverse()) table.replaceWith(...linesOf(table))
  for (const heading of body.querySelectorAll('h1, h2, h3, h4, h5, h6')) replace(heading, 'p', 'strong')
  for (const picture of body.querySelectorAll('img'))
    if (!ownPicture.test(picture.getAttribute('src') ?? '')) picture.remove()
  for (const link of body.querySelectorAll('a')) if (!web.test(link.getAttribute('href') ?? '')) unwrap(link)
  for (const element of body.querySelectorAll('*')) strip(element)
  for (const holder of [...body.querySelectorAll('span, font, center')]) unwrap(holder)
  for (const paragraph of body.querySelectorAll('p')) if (isBlank(paragraph)) paragraph.remove()
  return body.innerHTML.trim()
}

/** Whether there are words in it; a picture copied from a page comes as a file, and as HTML without any. */
export const hasText = (html: string) =>
  (new DOMParser().parseFromString(html, 'text/html').body.textContent ?? '').trim() !== ''

function removeComments(body: HTMLElement) {
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_COMMENT)
  const comments: Node[] = []
  while (walker.nextNode()) comments.push(walker.currentNode)
  for (const comment of comments) comment.parentNode?.removeChild(comment)
}

/** Google Docs wraps everything in a bold element that is not bold; Word puts empty elements of its own at the end of paragraphs. */
function unwrapFrames(body: HTMLElement) {
  for (const element of [...body.querySelectorAll('*')]) {
    const isGuid = element.id.startsWith('docs-internal-guid')
    const isOffice = element.tagName.includes(':')
    const isPlainBold = /^(B|STRONG)$/.test(element.tagName) && /^(normal|400)$/.test(styleOf(element, 'font-weight'))
    if (isGuid || isOffice || isPlainBold) unwrap(element)
  }
}

/** Looks that mean something become the elements that say it. */
function emphasise(body: HTMLElement) {
  for (const element of [...body.querySelectorAll<HTMLElement>('span, font')]) {
    const weight = styleOf(element, 'font-weight')
    const line = `${styleOf(element, 'text-decoration')} ${styleOf(element, 'text-decoration-line')}`
    if (/^(bold|bolder|[6-9]00)$/.test(weight)) wrapInside(element, 'strong')
    if (styleOf(element, 'font-style') === 'italic') wrapInside(element, 'em')
    if (line.includes('line-through')) wrapInside(element, 's')
  }
}

/** A row becomes a line, for a message has no tables to write in. */
function linesOf(table: HTMLTableElement) {
  return [...table.rows].map(row => {
    const line = document.createElement('p')
    const cells = [...row.cells].filter(cell => !isBlank(cell))
    for (const [at, cell] of cells.entries()) {
      if (at > 0) line.append(' | ')
      for (const block of cell.querySelectorAll('p, div')) block.append(' ')
      line.append(...cell.childNodes)
      for (const block of line.querySelectorAll('p, div')) unwrap(block)
    }
    return line
  })
}

function strip(element: Element) {
  const kept: Record<string, string[]> = { A: ['href'], IMG: ['src', 'alt', 'width'], OL: ['start'] }
  for (const { name } of [...element.attributes])
    if (!kept[element.tagName]?.includes(name)) element.removeAttribute(name)
}

const isBlank = (element: Element) => !element.textContent?.trim() && !element.querySelector('img')

/** Also of a style that the browser does not know, such as Word's own. */
export const styleOf = (element: Element, property: string) =>
  new RegExp(`(?:^|;)\\s*${property}\\s*:\\s*([^;]+)`, 'i')
    .exec(element.getAttribute('style') ?? '')?.[1]
    ?.trim()
    .toLowerCase() ?? ''

export function unwrap(element: Element) {
  element.replaceWith(...element.childNodes)
}

function wrapInside(element: Element, name: string) {
  const inner = document.createElement(name)
  inner.append(...element.childNodes)
  element.append(inner)
}

function replace(element: Element, name: string, inside: string) {
  const outer = document.createElement(name)
  const inner = document.createElement(inside)
  inner.append(...element.childNodes)
  outer.append(inner)
  element.replaceWith(outer)
}
