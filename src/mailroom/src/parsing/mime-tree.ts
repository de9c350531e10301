import PostalMime, { type Attachment, type PostalMimeOptions } from 'postal-mime'
import { type BodyDecoder, exactBody } from './exact-body.ts'

/** The part of postal-mime's tree that is read here; its published types leave the tree out. */
export interface MimeNode {
  state: 'header' | 'body' | 'finished'
  parentNode?: MimeNode
  childNodes: MimeNode[]
  contentType: { parsed: { value: string; params: Record<string, string> }; multipart: string | false }
  contentDisposition: { parsed: { value: string; params: Record<string, string> } }
  contentTransferEncoding: { encoding: string }
  contentDecoder: BodyDecoder | null
  content: ArrayBuffer | null
}

interface Inner {
  root: MimeNode
  currentNode: MimeNode
  attachments: Attachment[]
  processLine(line: Uint8Array, isFinal: boolean): Promise<void>
  collectAttachment(node: MimeNode, content: ArrayBuffer, ...rest: unknown[]): void
  isInlineTextNode(node: MimeNode): boolean
}

const PARENT = PostalMime.prototype as unknown as Inner

export class TooManyParts extends Error {}

/** postal-mime with what a desk needs besides: a limit of parts, exact bytes, named text parts as attachments. */
export class MimeTree extends PostalMime {
  readonly #maxParts: number
  #current: MimeNode | null = null
  #inBody: MimeNode | null = null
  #parts = 0

  constructor(options: PostalMimeOptions, maxParts: number) {
    super(options)
    this.#maxParts = maxParts
  }

  get top(): MimeNode {
    return this.#inner.root
  }

  processLine(line: Uint8Array, isFinal: boolean): Promise<void> {
    const node = this.#inner.currentNode
    if (node !== this.#current) this.#count(node)
    if (node.state === 'body' && node !== this.#inBody) this.#beginBody(node)
    return PARENT.processLine.call(this, line, isFinal)
  }

  /** postal-mime rewrites calendars as UTF-8; an attachment is to stay as it was sent. */
  collectAttachment(node: MimeNode, content: ArrayBuffer, ...rest: unknown[]): void {
    PARENT.collectAttachment.call(this, node, content, ...rest)
    const attachment = this.#inner.attachments.at(-1)
    if (attachment) attachment.content = content
  }

  /** A named text part is a file somebody attached, whatever its disposition says. */
  isInlineTextNode(node: MimeNode): boolean {
    const isNamed = node.contentDisposition.parsed.params.filename || node.contentType.parsed.params.name
    const isBody = !node.parentNode || node.parentNode.contentType.multipart === 'alternative'
    return (isBody || !isNamed) && PARENT.isInlineTextNode.call(this, node)
  }

  #count(node: MimeNode): void {
    this.#current = node
    if (++this.#parts > this.#maxParts) throw new TooManyParts()
  }

  #beginBody(node: MimeNode): void {
    this.#inBody = node
    node.contentDecoder = exactBody(node.contentTransferEncoding.encoding) ?? node.contentDecoder
  }

  get #inner(): Inner {
    return this as unknown as Inner
  }
}
