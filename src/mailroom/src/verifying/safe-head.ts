import { Problem } from '../http/problem.ts'

const LONGEST_HEAD = 256 * 1024
const LONGEST_LINE = 32 * 1024
const MOST_LINES = 4000
const MOST_SIGNATURES = 10
const MOST_SEALS = 20

/**
 * A mail whose header mailauth reads in a time that does not grow with what a sender makes up. Signatures over the number are given another name: the
 * lowest stay, which who wrote the mail put there first. Throws `headers_too_large` when it is no header that an honest mail has.
 */
export function withSafeHead(raw: Buffer): Buffer {
  const end = headEnd(raw)
  const head = raw.toString('latin1', 0, end)
  const fields = head.split(/(?<=\n)(?![ \t])/)
  if (end > LONGEST_HEAD || lines(head) > MOST_LINES || fields.some(field => field.length > LONGEST_LINE))
    throw tooLarge()
  if (fields.filter(field => /^arc-seal\s*:/i.test(field)).length > MOST_SEALS) throw tooLarge()

  const signed = fields.filter(isSignature).length
  if (signed <= MOST_SIGNATURES) return raw
  let over = signed - MOST_SIGNATURES
  const kept = fields.map(field => (isSignature(field) && over-- > 0 ? `X-Over-${field}` : field)).join('')
  return Buffer.concat([Buffer.from(kept, 'latin1'), raw.subarray(end)])
}

const isSignature = (field: string) => /^dkim-signature\s*:/i.test(field)

const lines = (head: string) => head.split('\n', MOST_LINES + 2).length - 1

const tooLarge = () => new Problem(422, 'headers_too_large')

function headEnd(raw: Buffer): number {
  const [dos, unix] = [raw.indexOf('\r\n\r\n'), raw.indexOf('\n\n')]
  if (dos < 0 && unix < 0) return raw.length
  return dos >= 0 && (unix < 0 || dos < unix) ? dos + 2 : unix + 1
}
