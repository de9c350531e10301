import PostalMime, { type Attachment, type PostalMimeOptions } from 'postal-mime'
import { settleCharset } from './charsets.ts'
import { type BodyDecoder, exactBody } from './exact-body.ts'
import type { Defect } from './parsed-mail.ts'

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
  av: Uint8Array
  readPos: number
  processLine(line: Uint8Array, isFinal: boolean): Promise<void>
  finalize(): Promise<void>
  collectNode(node: MimeNode, ...rest: unknown[]): Promise<void>
  collectAttachment(node: MimeNode, content: ArrayBuffer, ...rest: unknown[]): void
  isInlineTextNode(node: MimeNode): boolean
}

const PARENT = PostalMime.prototype as unknown as Inner

export interface MimeLimits {
  parts: number
  /** Boundaries below the deepest level; each of them costs an exception. */
  tooDeep: number
}

/** postal-mime with what a desk needs besides: bounded mails, exact bytes, mended charsets, named text parts as attachments. */
export class MimeTree extends PostalMime {
  readonly defects = new Set<Defect>()
  readonly #limits: MimeLimits
  #current: MimeNode | null = null
  #inBody: MimeNode | null = null
  #parts = 0
  #tooDeep = 0

  constructor(options: PostalMimeOptions, limits: MimeLimits) {
    super(options)
    this.#limits = limits
  }

  get top(): MimeNode {
    return this.#inner.root
  }

  async processLine(line: Uint8Array, isFinal: boolean): Promise<void> {
    const node = this.#inner.currentNode
    if (node !== this.#current) this.#begin(node)
    if (this.#parts > this.#limits.parts || this.#tooDeep > this.#limits.tooDeep) return this.#stop()
    if (node.state === 'body' && node !== this.#inBody) this.#beginBody(node)
    try {
      await PARENT.processLine.call(this, line, isFinal)
    } catch (error) {
      await this.#passDeeper(error, isFinal)
    }
  }

  collectNode(node: MimeNode, ...rest: unknown[]): Promise<void> {
    if (!node.contentType.multipart && node.content && this.isInlineTextNode(node)) {
      const defect = settleCharset(node)
      if (defect) this.defects.add(defect)
    }
    return PARENT.collectNode.call(this, node, ...rest)
  }

  /** postal-mime rewrites calendars as UTF-8; an attachment is to stay as it was sent. */
  collectAttachment(node: MimeNode, content: ArrayBuffer, ...rest: unknown[]): void {
    PARENT.collectAttachment.call(this, node, content, ...rest)
    const attachment = this.#inner.attachments.at(-1)
    if (attachment) attachment.content = content
  }

  /** A named text part is a file somebody attached, whatever its disposition says. */
  isInlineTextNode(node: MimeNode): boolean {
    const isBody = !node.parentNode || node.parentNode.contentType.multipart === 'alternative'
    return (isBody || !isNamed(node)) && PARENT.isInlineTextNode.call(this, node)
  }

  #begin(node: MimeNode): void {
    this.#current = node
    if (++this.#parts > this.#limits.parts) this.defects.add('too_many_parts')
  }

  #beginBody(node: MimeNode): void {
    this.#inBody = node
    if (!isNamed(node) && !node.contentType.parsed.value.includes('/')) node.contentType.parsed.value = 'text/plain'
    node.contentDecoder = exactBody(node.contentTransferEncoding.encoding) ?? node.contentDecoder
  }

  /** What lies deeper is left where it is; the mail goes on. */
  async #passDeeper(error: unknown, isFinal: boolean): Promise<void> {
    if (!(error instanceof Error && error.message.startsWith('Maximum MIME nesting depth'))) throw error
    this.defects.add('too_deep')
    this.#tooDeep++
    if (isFinal) await this.#inner.finalize()
  }

  /** Reads no further; what is there so far is the mail. */
  #stop(): Promise<void> {
    this.#inner.readPos = this.#inner.av.length
    return this.#inner.finalize()
  }

  get #inner(): Inner {
    return this as unknown as Inner
  }
}

function isNamed({ contentDisposition, contentType }: MimeNode): boolean {
  return Boolean(contentDisposition.parsed.params.filename || contentType.parsed.params.name)
}
