import { useNow } from './now'
import { ago, fullDate, moment } from './time'

type TimeProps = { at: string; as?: 'ago' | 'moment'; className?: string }

/** A short time whose full date is one hover away. */
export function Time({ at, as = 'moment', className }: TimeProps) {
  const now = useNow()
  return (
    <time className={className} dateTime={at} title={fullDate(at)}>
      {as === 'ago' ? ago(at, now) : moment(at, now)}
    </time>
  )
}
