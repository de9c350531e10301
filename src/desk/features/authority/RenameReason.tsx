import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { GestureReason } from '~/api/types'
import { Button } from '~/kit/Button'
import { TextField } from '~/kit/TextField'
import { useReasons } from './useReasons'

/** A field in place of the name: Enter keeps it, Escape does not. */
export function RenameReason({ reason, onEnd }: { reason: GestureReason; onEnd: () => void }) {
  const { t } = useTranslation()
  const { rename } = useReasons()
  const [name, setName] = useState(reason.name)
  const save = () => {
    const said = name.trim()
    if (!said || said === reason.name) return onEnd()
    rename.mutate({ ...reason, name: said }, { onSuccess: onEnd })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return
    // The card around it is a form of its own.
    event.preventDefault()
    if (event.key === 'Enter') save()
    else onEnd()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it listens to the field inside
    <div className="row row--bottom grow" onKeyDown={onKeyDown}>
      <div className="grow">
        <TextField
          label={t('authority.rename', { name: reason.name })}
          value={name}
          onChange={setName}
          maxLength={80}
          autoFocus
        />
      </div>
      <Button look="primary" isPending={rename.isPending} onPress={save}>
        {t('common.save')}
      </Button>
      <Button onPress={onEnd}>{t('common.cancel')}</Button>
    </div>
  )
}
