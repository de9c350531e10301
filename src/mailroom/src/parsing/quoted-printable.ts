/** RFC 2045 6.7, line by line: a regular expression over the whole body is slow on long runs of blanks. */
export function decodeQuotedPrintable(body: Buffer): ArrayBuffer {
  const lines = body.toString("latin1").split("\n");
  const text = lines.map((line, index) => decodeLine(line, index === lines.length - 1)).join("");
  return Uint8Array.from(Buffer.from(text, "latin1")).buffer;
}

function decodeLine(line: string, isLast: boolean): string {
  const lineBreak = isLast ? "" : line.endsWith("\r") ? "\r\n" : "\n";
  const content = line.slice(0, contentEnd(line));
  const isSoft = content.endsWith("=");
  const decoded = (isSoft ? content.slice(0, -1) : content).replace(/=([0-9a-f]{2})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return isSoft ? decoded : decoded + lineBreak;
}

/** Blanks at a line's end were added on the way and do not count. */
function contentEnd(line: string): number {
  let end = line.length;
  while (end > 0 && " \t\r".includes(line.charAt(end - 1))) end--;
  return end;
}
