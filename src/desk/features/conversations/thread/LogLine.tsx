import { useNow } from '~/shared/now'
import { dayName } from '~/shared/time'
import { EventLine } from './EventLine'
import type { Line } from './logLines'
import { Mail } from './Mail'
import { Note } from './Note'

type LogLineProps = { line: Line; conversation: string }

export function LogLine({ line, conversation }: LogLineProps) {
  if (line.kind === 'day') return <Day at={line.at} />
  if (line.kind === 'event') return <EventLine message={line.message} conversation={conversation} />
  if (line.kind === 'note') return <Note message={line.message} />
  return <Mail message={line.message} conversation={conversation} />
}

function Day({ at }: { at: string }) {
  return <div className="day">{dayName(at, useNow())}</div>
}
