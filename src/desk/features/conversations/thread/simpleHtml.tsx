import { createElement, type ReactNode } from 'react'

const simple = new Set([
  'P',
  'DIV',
  'SPAN',
  'BR',
  'B',
  'STRONG',
  'I',
  'EM',
  'U',
  'S',
  'A',
  'UL',
  'OL',
  'LI',
  'BLOCKQUOTE',
  'CODE',
  'PRE',
])
const isWeb = (address: string) => /^(https?:|mailto:)/i.test(address)

/**
 * HTML that only says what text says, as elements of ours in our type. Null when the mail brings a look of its own
 * (tables, pictures, colours): that belongs in a frame. Nothing but the listed elements and link addresses gets through.
 */
export function simpleHtml(html: string): ReactNode | null {
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  const elements = [...body.querySelectorAll('*')]
  if (elements.some(element => !simple.has(element.tagName) || hasLook(element))) return null
  return [...body.childNodes].map(toReact)
}

const hasLook = (element: Element) =>
  ['style', 'color', 'bgcolor', 'background', 'face'].some(name => element.hasAttribute(name))

function toReact(node: Node, index: number): ReactNode {
  if (node.nodeType === Node.TEXT_NODE) return node.textContent
  if (!(node instanceof Element)) return null
  const children = [...node.childNodes].map(toReact)
  const href = node.getAttribute('href') ?? ''
  if (node.tagName === 'BR') return <br key={index} />
  if (node.tagName === 'A') return isWeb(href) ? link(href, children, index) : <span key={index}>{children}</span>
  if (node.hasAttribute('data-mention'))
    return (
      <span key={index} className="mention">
        {children}
      </span>
    )
  return createElement(
    node.tagName.toLowerCase(),
    { key: index, ...(node.tagName === 'P' ? { dir: 'auto' } : {}) },
    ...children,
  )
}

const link = (href: string, children: ReactNode[], key: number) => (
  <a key={key} href={href} target="_blank" rel="noreferrer">
    {children}
  </a>
)
