import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '~/kit/Button'
import { Icon } from '~/kit/Icon'
import { TextField } from '~/kit/TextField'
import { useNow } from '~/shared/now'
import { due } from '~/shared/time'
import { type Anchor, PickerPopover } from './PickerPopover'
import { snoozePresets } from './snoozePresets'
import { parseWhen } from './when'

type SnoozePickerProps = { anchor: Anchor; onPick: (until: Date) => void; onWake?: () => void }

/** Presets, words ("2h", "mon 9"), or an exact date and time. */
export default function SnoozePicker({ anchor, onPick, onWake }: SnoozePickerProps) {
  const { t } = useTranslation()
  const now = useNow()
  const [text, setText] = useState('')
  const typed = parseWhen(text, new Date(now))

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (typed) onPick(typed)
  }

  return (
    <PickerPopover label={t('conversation.snoozeUntil')} anchor={anchor}>
      <form className="picker__form" onSubmit={submit}>
        <TextField
          label={t('conversation.snoozeUntil')}
          placeholder={t('conversation.snoozeHint')}
          hint={typed ? due(typed.toISOString(), now) : undefined}
          value={text}
          onChange={setText}
          autoFocus
        />
      </form>
      {snoozePresets(new Date(now)).map(preset => (
        <button type="button" className="menu__item" key={preset.name} onClick={() => onPick(preset.until)}>
          <Icon name="alarm-clock" />
          {t(`conversation.presets.${preset.name}`)}
          <span className="meta push">{due(preset.until.toISOString(), now)}</span>
        </button>
      ))}
      <ExactTime onPick={onPick} />
      {onWake && (
        <button type="button" className="menu__item" onClick={onWake}>
          <Icon name="rotate-ccw" />
          {t('conversation.wake')}
        </button>
      )}
    </PickerPopover>
  )
}

function ExactTime({ onPick }: { onPick: (until: Date) => void }) {
  const { t } = useTranslation()
  const [value, setValue] = useState('')
  const date = new Date(value)
  const isPast = value !== '' && date.getTime() <= Date.now()
  return (
    <div className="picker__form field">
      <label className="label" htmlFor="snooze-time">
        {t('conversation.pickTime')}
      </label>
      <span className="row">
        <input
          id="snooze-time"
          className="input"
          type="datetime-local"
          value={value}
          onChange={event => setValue(event.target.value)}
        />
        <Button
          icon="check"
          aria-label={t('conversation.snooze')}
          isDisabled={value === '' || isPast}
          onPress={() => onPick(date)}
        />
      </span>
      {isPast && <span className="field__error">{t('conversation.inPast')}</span>}
    </div>
  )
}
