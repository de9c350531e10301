export type Found = {
  id: string
  text: string
  more?: string
  icon?: string
  person?: string
  isMail?: boolean
  keys?: string
  /** What stands in the field instead, once it is chosen: the search goes on. */
  completes?: string
  run: () => unknown
}
export type Section = { id: string; title: string; items: Found[] }
