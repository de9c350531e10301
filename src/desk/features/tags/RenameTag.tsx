import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Tag } from '~/api/types'
import { Button } from '~/kit/Button'
import { TextField } from '~/kit/TextField'
import { problemText } from '~/shared/tellProblem'
import { tidied } from './carried'
import { useTags } from './useTags'

/** A field in place of the name: Enter keeps it, Escape does not. */
export function RenameTag({ tag, onEnd }: { tag: Tag; onEnd: () => void }) {
  const { t } = useTranslation()
  const { change } = useTags()
  const [name, setName] = useState(tag.name)
  const error = change.isError ? problemText(change.error) : undefined
  const save = () => {
    if (change.isPending) return
    const said = tidied(name)
    if (!said || said === tag.name) return onEnd()
    change.mutate({ ...tag, name: said }, { onSuccess: onEnd })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return
    event.preventDefault()
    if (event.key === 'Enter') save()
    else onEnd()
  }
  return (
    <div className="row row--bottom row--wrap">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it listens to the field inside */}
      <div className="grow" onKeyDown={onKeyDown}>
        <TextField
          label={t('tags.renameOne', { name: tag.name })}
          value={name}
          onChange={text => {
            setName(text)
            change.reset()
          }}
          maxLength={50}
          error={error}
          isRefused={error !== undefined}
          autoFocus
        />
      </div>
      <Button look="primary" isPending={change.isPending} onPress={save}>
        {t('common.save')}
      </Button>
      <Button onPress={onEnd}>{t('common.cancel')}</Button>
    </div>
  )
}
