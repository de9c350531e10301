import type { CalendarDateTime } from '@internationalized/date'
import { Button } from 'react-aria-components/Button'
import {
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
} from 'react-aria-components/Calendar'
import { DateInput, DateSegment } from 'react-aria-components/DateField'
import { DatePicker } from 'react-aria-components/DatePicker'
import { Dialog } from 'react-aria-components/Dialog'
import { Group } from 'react-aria-components/Group'
import { Heading } from 'react-aria-components/Heading'
import { Label } from 'react-aria-components/Label'
import { Popover } from 'react-aria-components/Popover'
import { Text } from 'react-aria-components/Text'
import { Icon } from './Icon'

type DateTimeFieldProps = {
  label: string
  hint?: string
  error?: string
  value: CalendarDateTime | null
  least: CalendarDateTime
  onChange: (value: CalendarDateTime | null) => void
}

/** A day and a minute, typed part by part or with the day from a calendar. */
export function DateTimeField({ label, hint, error, value, least, onChange }: DateTimeFieldProps) {
  return (
    <DatePicker
      className="field"
      granularity="minute"
      hourCycle={24}
      shouldForceLeadingZeros
      value={value}
      onChange={onChange}
      isInvalid={Boolean(error)}
      validationBehavior="aria"
    >
      <Label className="label">{label}</Label>
      <Group className="input date-field">
        <DateInput className="date-field__parts">
          {segment => <DateSegment segment={segment} className="date-field__part" />}
        </DateInput>
        <Button className="btn btn--ghost btn--icon btn--sm">
          <Icon name="calendar" />
        </Button>
      </Group>
      {error ? (
        <span className="field__error" role="alert">
          <Icon name="circle-alert" size="sm" />
          {error}
        </span>
      ) : (
        hint && (
          <Text slot="description" className="hint">
            {hint}
          </Text>
        )
      )}
      <Popover className="menu calendar-menu" offset={4}>
        <Dialog className="calendar-dialog">
          <Calendar className="calendar" minValue={least}>
            <header className="row calendar__head">
              <Button slot="previous" className="btn btn--ghost btn--icon btn--sm">
                <Icon name="chevron-left" size="sm" />
              </Button>
              <Heading className="grow" />
              <Button slot="next" className="btn btn--ghost btn--icon btn--sm">
                <Icon name="chevron-right" size="sm" />
              </Button>
            </header>
            <CalendarGrid>
              <CalendarGridHeader>{day => <CalendarHeaderCell>{day}</CalendarHeaderCell>}</CalendarGridHeader>
              <CalendarGridBody>{date => <CalendarCell className="calendar__day" date={date} />}</CalendarGridBody>
            </CalendarGrid>
          </Calendar>
        </Dialog>
      </Popover>
    </DatePicker>
  )
}
