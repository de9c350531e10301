import { Fragment } from 'react'

const link = /(https?:\/\/[^\s<>"')\]]+[^\s<>"')\].,;:!?])/g

/** Text mail as paragraphs, its addresses made into links. */
export function PlainText({ text }: { text: string }) {
  const paragraphs = text.trim().split(/\n{2,}/)
  return paragraphs.map((paragraph, i) => (
    <p key={i} dir="auto" className="plain">
      {paragraph.split(link).map((part, j) =>
        j % 2 ? (
          <a key={part + String(j)} href={part} target="_blank" rel="noreferrer">
            {part}
          </a>
        ) : (
          <Fragment key={part + String(j)}>{part}</Fragment>
        ),
      )}
    </p>
  ))
}
