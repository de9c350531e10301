export interface Addr {
  name: string
  address: string
}

export interface Attachment {
  name: string | null
  mediaType: string
  disposition: 'attachment' | 'inline' | null
  contentId: string | null
  offset: number
  size: number
}

/** What a mail says, without any judgement about it. */
export interface ParsedMail {
  headers: { key: string; value: string }[]
  from: Addr | null
  sender: Addr | null
  replyTo: Addr[]
  to: Addr[]
  cc: Addr[]
  bcc: Addr[]
  deliveredTo: string[]
  subject: string
  messageId: string | null
  inReplyTo: string[]
  references: string[]
  date: string | null
  text: string | null
  html: string | null
  language: string | null
  attachments: Attachment[]
  defects: Defect[]
}

/** What was broken in the mail and read as well as could be. */
export type Defect =
  | 'no_from'
  | 'no_message_id'
  | 'bad_date'
  | 'no_parts'
  | 'raw_header_bytes'
  | 'unknown_charset'
  | 'broken_charset'
