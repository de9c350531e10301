export const isMailAddress = (text: string) => /^[^\s@,;<>]+@[^\s@,;<>]+$/.test(text.trim())

export function isWebAddress(text: string) {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)
}
