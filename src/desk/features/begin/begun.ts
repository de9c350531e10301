import type { paths } from '~/api/schema'
import type { FileRef } from '~/api/types'
import { leaving } from '~/features/conversations/composer/draft'
import { keptHere } from '~/features/conversations/composer/keptHere'

type Body = paths['/api/v1/conversations']['post']['requestBody']['content']['application/json']

/** A conversation that is being begun. */
export type Begun = {
  brand: string | null
  to: string[]
  cc: string[]
  subject: string
  html: string
  attachments: FileRef[]
}

const place = 'new'
const kept = keptHere<Begun>('begin')
const nothing: Begun = { brand: null, to: [], cc: [], subject: '', html: '', attachments: [] }

/** What was being written is kept on this computer until it is sent or thrown away. */
export const keptBegun = {
  read: (to: string[]): Begun => {
    const begun = kept.read(place) ?? nothing
    return to.length > 0 ? { ...begun, to } : begun
  },
  write: (begun: Begun) => kept.write(place, begun),
  remove: () => kept.remove(place),
}

export const isBlank = ({ to, cc, subject, html, attachments }: Begun) =>
  to.length + cc.length + attachments.length === 0 && subject === '' && html === ''

/** Null while something is missing. */
export function bodyOf({ to, cc, subject, html, attachments }: Begun, brand: string, undoSeconds: number): Body | null {
  const files = leaving({ html, attachments })
  if (to.length === 0 || subject.trim() === '' || (html === '' && files.length === 0)) return null
  return { brand, to, cc, subject: subject.trim(), html, attachments: files.map(file => file.id), undoSeconds }
}
