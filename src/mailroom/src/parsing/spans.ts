import type { MimeNode } from "./mime-tree.ts";

interface Span {
  start: number;
  end: number;
}

/** Where each part's body lies in the raw mail, noted while its lines go by. */
export class Spans {
  readonly #spans = new Map<MimeNode, Span>();
  #current: MimeNode | null = null;
  #lineStart = 0;

  /** True when this line begins another part. */
  note(node: MimeNode, lineStart: number): boolean {
    const isNext = node !== this.#current;
    if (isNext) this.finish(node);
    if (node.state === "body" && !this.#spans.has(node)) this.#spans.set(node, { start: lineStart, end: Infinity });
    this.#lineStart = lineStart;
    return isNext;
  }

  /** The line before this node's first one was a boundary: the part before it ended there. */
  finish(next: MimeNode): void {
    if (this.#current === next) return;
    const span = this.#current && this.#spans.get(this.#current);
    if (span) span.end = Math.min(span.end, this.#lineStart);
    this.#current = next;
  }

  /** The body as it was sent, transfer encoding and all; the line break before a boundary belongs to the boundary. */
  bodyOf(node: MimeNode, raw: Buffer): Buffer {
    const span = this.#spans.get(node);
    if (!span) return raw.subarray(0, 0);
    if (span.end > raw.length) return raw.subarray(span.start);

    const lineBreak = raw[span.end - 2] === 0x0d ? 2 : 1;
    return raw.subarray(span.start, Math.max(span.start, span.end - lineBreak));
  }
}
