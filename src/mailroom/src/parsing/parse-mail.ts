import { readAddresses } from "./addresses.ts";
import { readAttachments } from "./attachments.ts";
import { charsetDefects, mendHeaderBytes } from "./charsets.ts";
import { cleanText } from "./clean.ts";
import { readDate } from "./dates.ts";
import { Headers } from "./headers.ts";
import { readIds } from "./ids.ts";
import { MimeTree } from "./mime-tree.ts";
import type { Defect, ParsedMail } from "./parsed-mail.ts";

const MAX_PARTS = 2000;
const OPTIONS = { forceRfc822Attachments: true, maxNestingDepth: 64, maxHeadersSize: 1024 * 1024 };

export interface Parsed {
  mail: ParsedMail;
  contents: Uint8Array[];
}

/** Reads any bytes as a mail: what is broken is noted in `defects` and read as well as can be. */
export async function parseMail(bytes: Buffer): Promise<Parsed> {
  const { raw, mended } = mendHeaderBytes(bytes);
  const tree = new MimeTree(OPTIONS, MAX_PARTS);
  const email = await tree.parse(raw);
  const headers = new Headers(email.headers);
  const { list, contents } = readAttachments(email.attachments);

  const dates = headers.raw("date");
  const mail: ParsedMail = {
    headers: headers.decoded(),
    from: readAddresses(headers.raw("from"))[0] ?? null,
    sender: readAddresses(headers.raw("sender"))[0] ?? null,
    replyTo: readAddresses(headers.raw("reply-to")),
    to: readAddresses(headers.raw("to")),
    cc: readAddresses(headers.raw("cc")),
    bcc: readAddresses(headers.raw("bcc")),
    deliveredTo: readDeliveredTo(headers),
    subject: headers.first("subject") ?? "",
    messageId: readMessageId(headers),
    inReplyTo: readIds(headers.raw("in-reply-to")),
    references: readIds(headers.raw("references")),
    date: dates[0] ? readDate(dates[0]) : null,
    text: email.text === undefined ? null : cleanText(email.text),
    html: email.html === undefined ? null : cleanText(email.html),
    language: headers.first("content-language")?.split(",")[0]?.trim() || null,
    attachments: list,
    defects: [],
  };
  mail.defects = [...headerDefects(mail, dates.length > 0, mended), ...charsetDefects(tree.top)];
  return { mail, contents };
}

function readDeliveredTo(headers: Headers): string[] {
  const values = ["delivered-to", "x-original-to", "envelope-to"].flatMap((key) => headers.raw(key));
  return [...new Set(readAddresses(values).map(({ address }) => address))];
}

/** A Message-ID without an @ or brackets is still what replies will quote. */
function readMessageId(headers: Headers): string | null {
  return readIds(headers.raw("message-id"))[0] ?? headers.first("message-id")?.match(/^[^\s<>]{1,998}$/)?.[0] ?? null;
}

function headerDefects(mail: ParsedMail, hasDate: boolean, mended: boolean): Defect[] {
  const found: [Defect, boolean][] = [
    ["no_from", !mail.from],
    ["no_message_id", !mail.messageId],
    ["bad_date", hasDate && !mail.date],
    ["raw_header_bytes", mended],
  ];
  return found.filter(([, isThere]) => isThere).map(([defect]) => defect);
}
