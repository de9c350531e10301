import type { ReactElement, ReactNode } from 'react'
import { cloneElement, Fragment } from 'react'
import { useTranslation } from 'react-i18next'

type SaidProps = {
  words: string
  values?: Record<string, unknown>
  parts: Record<string, ReactElement<{ children?: ReactNode }>>
}

const tag = /<(\w+)>(.*?)<\/\1>/gs
const less = '\uE010'

/** Words in which some are marked, as <b>{{name}}</b>: a mark becomes the part of its name. What a value says is never a mark. */
export function Said({ words, values = {}, parts }: SaidProps) {
  const { t } = useTranslation()
  const safe = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' ? value.replaceAll('<', less) : value,
    ]),
  )
  const text = (t as unknown as (words: string, values: object) => string)(words, safe)
  const plain = (part: string) => part.replaceAll(less, '<')
  const said: ReactNode[] = []
  let at = 0
  for (const { 0: whole, 1: name = '', 2: inner = '', index } of text.matchAll(tag)) {
    said.push(plain(text.slice(at, index)))
    const part = parts[name]
    said.push(part ? cloneElement(part, { key: index }, plain(inner)) : <Fragment key={index}>{plain(inner)}</Fragment>)
    at = index + whole.length
  }
  return [...said, plain(text.slice(at))]
}
