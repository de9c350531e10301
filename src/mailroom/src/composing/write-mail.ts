import MailComposer from 'nodemailer/lib/mail-composer'
import type { Outgoing, OutgoingAttachment } from './outgoing.ts'

/** RFC 5322 bytes: text and HTML as alternatives, inline pictures beside the HTML, everything else attached. */
export function writeMail(mail: Outgoing): Promise<Buffer> {
  const composer = new MailComposer({
    from: mail.from,
    to: mail.to,
    cc: mail.cc,
    ...(mail.replyTo && { replyTo: mail.replyTo }),
    subject: mail.subject,
    messageId: `<${mail.messageId}>`,
    ...(mail.inReplyTo && { inReplyTo: `<${mail.inReplyTo}>` }),
    references: mail.references.map(id => `<${id}>`),
    date: mail.date,
    text: mail.text,
    html: mail.html,
    headers: mail.headers,
    attachments: mail.attachments.map(part),
    newline: 'windows',
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return composer.compile().build()
}

function part({ name, mediaType, contentId, content }: OutgoingAttachment) {
  return {
    filename: name || false,
    contentType: mediaType,
    contentDisposition: contentId ? 'inline' : 'attachment',
    content,
    ...(contentId && { cid: contentId }),
  } as const
}
