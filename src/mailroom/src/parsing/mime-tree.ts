import PostalMime, { type Attachment, type PostalMimeOptions } from "postal-mime";
import { decodeQuotedPrintable } from "./quoted-printable.ts";
import { Spans } from "./spans.ts";

/** The part of postal-mime's tree that is read here; its published types leave the tree out. */
export interface MimeNode {
  state: "header" | "body" | "finished";
  parentNode?: MimeNode;
  childNodes: MimeNode[];
  contentType: { parsed: { value: string; params: Record<string, string> }; multipart: string | false };
  contentDisposition: { parsed: { value: string; params: Record<string, string> } };
  contentTransferEncoding: { encoding: string };
  content: ArrayBuffer | null;
}

interface Inner {
  root: MimeNode;
  currentNode: MimeNode;
  attachments: Attachment[];
  buf: ArrayBuffer;
  processLine(line: Uint8Array, isFinal: boolean): Promise<void>;
  collectAttachment(node: MimeNode, content: ArrayBuffer, ...rest: unknown[]): void;
  isInlineTextNode(node: MimeNode): boolean;
}

const PARENT = PostalMime.prototype as unknown as Inner;

export class TooManyParts extends Error {}

/** postal-mime with what a desk needs besides: a limit of parts, exact bytes, named text parts as attachments. */
export class MimeTree extends PostalMime {
  readonly #maxParts: number;
  readonly #spans = new Spans();
  #parts = 0;

  constructor(options: PostalMimeOptions, maxParts: number) {
    super(options);
    this.#maxParts = maxParts;
  }

  get top(): MimeNode {
    return this.#inner.root;
  }

  processLine(line: Uint8Array, isFinal: boolean): Promise<void> {
    const isNext = this.#spans.note(this.#inner.currentNode, line.byteOffset);
    if (isNext && ++this.#parts > this.#maxParts) throw new TooManyParts();
    return PARENT.processLine.call(this, line, isFinal);
  }

  collectAttachment(node: MimeNode, content: ArrayBuffer, ...rest: unknown[]): void {
    PARENT.collectAttachment.call(this, node, content, ...rest);
    const attachment = this.#inner.attachments.at(-1);
    if (attachment) attachment.content = this.#exactContent(node, content);
  }

  /** A named text part is a file somebody attached, whatever its disposition says. */
  isInlineTextNode(node: MimeNode): boolean {
    const isNamed = node.contentDisposition.parsed.params.filename || node.contentType.parsed.params.name;
    const isBody = !node.parentNode || node.parentNode.contentType.multipart === "alternative";
    return (isBody || !isNamed) && PARENT.isInlineTextNode.call(this, node);
  }

  /** postal-mime rewrites line breaks of everything but base64, and calendars as UTF-8; a file is to stay as sent. */
  #exactContent(node: MimeNode, content: ArrayBuffer): ArrayBuffer | Uint8Array {
    const { encoding } = node.contentTransferEncoding;
    if (/base64/.test(encoding)) return content;

    this.#spans.finish(this.#inner.currentNode);
    const body = this.#spans.bodyOf(node, Buffer.from(this.#inner.buf));
    return encoding === "quoted-printable" ? decodeQuotedPrintable(body) : body;
  }

  get #inner(): Inner {
    return this as unknown as Inner;
  }
}
