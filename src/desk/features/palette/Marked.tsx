const start = '\uE000'
const end = '\uE001'

/** A snippet of the server, its matches shown as such. */
export function Marked({ text }: { text: string }) {
  return text.split(start).map((part, i) => {
    if (i === 0) return part
    const [match, rest] = part.split(end)
    return (
      <span key={i}>
        <mark>{match}</mark>
        {rest}
      </span>
    )
  })
}
