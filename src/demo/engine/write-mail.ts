import MailComposer from 'nodemailer/lib/mail-composer'
import type { Message } from './contract.ts'
import type { MailStep, Person } from './matter.ts'
import { withQuote } from './quotes.ts'

export interface Letter {
  step: MailStep
  messageId: string
  subject: string
  from: Person
  shop: Person
  /** The public messages before it, oldest first; the last one is answered. */
  before: Message[]
}

/** The same letter has the same body bytes in every run: the server then knows a copy by Message-ID and body. */
export function writeMail({ step, messageId, subject, from, shop, before }: Letter): Promise<Buffer> {
  const ids = before.flatMap(({ email }) => (email?.messageId ? [`<${email.messageId}>`] : []))
  const answeredId = ids.at(-1)
  const composer = new MailComposer({
    from,
    to: shop,
    cc: step.cc ?? [],
    subject: before.length > 0 ? `Re: ${subject}` : subject,
    messageId: `<${messageId}>`,
    ...(answeredId && { inReplyTo: answeredId, references: ids }),
    date: new Date(),
    ...withQuote(step, before.at(-1), shop),
    attachments: [
      ...step.files.map(part),
      ...step.pictures.map(picture => ({ ...part(picture), cid: picture.name, contentDisposition: 'inline' as const })),
    ],
    baseBoundary: messageId.replace(/[^a-z0-9]/g, ''),
    newline: 'windows',
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return composer.compile().build()
}

function part({ name, mediaType, content }: MailStep['files'][number]) {
  return { filename: name, contentType: mediaType, content: Buffer.from(content) }
}
