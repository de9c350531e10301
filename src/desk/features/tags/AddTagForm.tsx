import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Tag, TagColour } from '~/api/types'
import { Button } from '~/kit/Button'
import { TextField } from '~/kit/TextField'
import { toast } from '~/kit/toasts'
import { problemText } from '~/shared/tellProblem'
import { ColourMenu } from './ColourMenu'
import { isCalled, tidied } from './carried'
import { freshColour } from './colours'
import { useTags } from './useTags'

export function AddTagForm({ tags }: { tags: Tag[] }) {
  const { t } = useTranslation()
  const { add } = useTags()
  const [name, setName] = useState('')
  const [chosen, setChosen] = useState<TagColour | null>(null)
  const colour = chosen ?? freshColour(tags)
  const isKnown = tags.some(tag => isCalled(tag, name))
  const error = isKnown ? t('tags.known') : add.isError ? problemText(add.error) : undefined
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!tidied(name) || isKnown || add.isPending) return
    const onSuccess = () => {
      toast(t('tags.added', { name: tidied(name) }))
      setName('')
      setChosen(null)
    }
    add.mutate({ name: tidied(name), colour }, { onSuccess })
  }
  return (
    <form className="card card--pad tag-form" onSubmit={submit} noValidate>
      <TextField
        label={t('tags.new')}
        value={name}
        onChange={text => {
          setName(text)
          add.reset()
        }}
        maxLength={50}
        error={error}
        isRefused={error !== undefined}
      />
      <ColourMenu label={t('tags.newOne')} colour={colour} onChange={setChosen} />
      <Button type="submit" icon="plus" isPending={add.isPending}>
        {t('tags.add')}
      </Button>
    </form>
  )
}
