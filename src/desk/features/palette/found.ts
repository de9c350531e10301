export type Found = {
  id: string
  text: string
  more?: string
  icon?: string
  person?: string
  isMail?: boolean
  keys?: string
  run: () => unknown
}
export type Section = { id: string; title: string; items: Found[] }
