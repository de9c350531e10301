import type { Email, Attachment as Part } from 'postal-mime'
import { bytesOf } from './attachments.ts'
import { unpackTnef } from './tnef/unpack.ts'

/** Takes out of each `winmail.dat` what Outlook packed into it; the letter too, when the mail has none besides. */
export function unpackWinmail(email: Email): Email {
  if (!email.attachments.some(isWinmail)) return email

  const unpacked = email.attachments.map(part => (isWinmail(part) ? unpackTnef(bytesOf(part.content)) : null))
  const letter =
    email.text?.trim() || email.html?.trim() ? undefined : unpacked.find(content => content?.text || content?.html)
  return {
    ...email,
    ...(letter?.text ? { text: letter.text } : {}),
    ...(letter?.html ? { html: letter.html } : {}),
    attachments: email.attachments.flatMap((part, index) => unpacked[index]?.files ?? [part]),
  }
}

function isWinmail({ mimeType, filename }: Part): boolean {
  return /^application\/(vnd\.)?ms-tnef$/i.test(mimeType) || (filename ?? '').toLowerCase() === 'winmail.dat'
}
