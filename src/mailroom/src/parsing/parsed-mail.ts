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

/** What a calendar in a mail asks for. Moments: a date when it lasts all day, an instant, or a local time when nobody knows the zone. */
export interface Invitation {
  method: string
  summary: string
  start: string | null
  end: string | null
  isAllDay: boolean
  timeZone: string | null
  location: string | null
  organizer: Addr | null
  attendees: Addr[]
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
  invitations: Invitation[]
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
  | 'too_many_parts'
  | 'too_deep'
