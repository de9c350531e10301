import { Time } from '@internationalized/date'
import { DateInput, DateSegment } from 'react-aria-components/DateField'
import { TimeField as AriaTimeField } from 'react-aria-components/TimeField'

type TimeFieldProps = { label: string; minutes: number; onChange: (minutes: number) => void }

/** A time of day, on the 24-hour clock as everywhere; its value counts minutes since midnight. */
export function TimeField({ label, minutes, onChange }: TimeFieldProps) {
  return (
    <AriaTimeField
      aria-label={label}
      hourCycle={24}
      shouldForceLeadingZeros
      value={new Time(Math.floor(minutes / 60) % 24, minutes % 60)}
      onChange={time => time && onChange(time.hour * 60 + time.minute)}
    >
      <DateInput className="input num time-field">
        {segment => <DateSegment segment={segment} className="time-field__part" />}
      </DateInput>
    </AriaTimeField>
  )
}
