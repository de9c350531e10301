const LONGEST = 200
const MAIL_DATE = /\d{1,2}[\s-]+[a-z]{3,9}[\s-]+\d{2,4}\s+\d{1,2}:\d{2}|\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/i
const ZONE = /([+-]\d{2}:?\d{2}|\b(?:UTC?|GMT|[ECMP][SD]T)|Z)\s*(?:\([^)]*\)\s*)*$/i

/** The instant as ISO text; null for what is no date. A date without a zone is read as UTC, wherever this runs. */
export function readDate(header: string): string | null {
  const value = header.slice(0, LONGEST)
  if (!MAIL_DATE.test(value)) return null

  const date = new Date(ZONE.test(value) ? value : `${value} UTC`)
  const year = date.getUTCFullYear()
  return year >= 1970 && year <= 9999 ? date.toISOString() : null
}

/** A calendar's instant: it knows no fractions. */
export const inSeconds = (time: number) => new Date(time).toISOString().replace('.000Z', 'Z')
