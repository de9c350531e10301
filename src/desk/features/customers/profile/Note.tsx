import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, ask } from '~/api/client'
import { Problem } from '~/api/problem'
import type { CustomerNote } from '~/api/types'
import { Button } from '~/kit/Button'
import { Callout } from '~/kit/Callout'
import { IconButton } from '~/kit/IconButton'
import { TextArea } from '~/kit/TextArea'
import { toast } from '~/kit/toasts'
import { Time } from '~/shared/Time'
import { problemText, tellProblem } from '~/shared/tellProblem'
import { notesQuery } from './queries'

type NoteProps = { customer: string; note: CustomerNote }

export function Note({ customer, note }: NoteProps) {
  const { t } = useTranslation()
  const [isEditing, setIsEditing] = useState(false)
  const remove = useRemove(customer, note.id)
  return (
    <li className="customer-note">
      <div className="row row--between">
        <span className="meta">
          <b className="strong">{note.author.name}</b> <Time at={note.at} />
          {note.editedAt && <> {t('customers.edited')}</>}
        </span>
        {note.isMine && !isEditing && (
          <span className="row customer-note__acts">
            <IconButton icon="pencil" size="sm" label={t('customers.editNote')} onPress={() => setIsEditing(true)} />
            <IconButton
              icon="x"
              size="sm"
              label={t('customers.deleteNote')}
              isPending={remove.isPending}
              onPress={() => remove.mutate()}
            />
          </span>
        )}
      </div>
      {isEditing ? (
        <EditNote customer={customer} note={note} onEnd={() => setIsEditing(false)} />
      ) : (
        <p className="customer-note__text" dir="auto">
          {note.text}
        </p>
      )}
    </li>
  )
}

function EditNote({ customer, note, onEnd }: NoteProps & { onEnd: () => void }) {
  const { t } = useTranslation()
  const cache = useQueryClient()
  const [text, setText] = useState(note.text)
  const save = useMutation({
    mutationFn: (version: number) =>
      ask(
        api.PUT('/api/v1/customers/{id}/notes/{note}', {
          params: { path: { id: customer, note: note.id } },
          body: { text: text.trim(), version },
        }),
      ),
    onSuccess: async () => {
      await cache.invalidateQueries({ queryKey: notesQuery(customer).queryKey })
      onEnd()
    },
  })
  const isChanged = save.error instanceof Problem && save.error.code === 'conflict'
  const version = isChanged ? Number((save.error as Problem).current.version) : note.version
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (text.trim()) save.mutate(version)
  }
  return (
    <form className="stack stack--sm" onSubmit={submit} onKeyDown={event => event.key === 'Escape' && onEnd()}>
      <TextArea label={t('customers.note')} maxLength={10_000} value={text} onChange={setText} autoFocus />
      {save.isError && <Callout tone={isChanged ? 'warning' : 'danger'}>{problemText(save.error)}</Callout>}
      <span className="row">
        <Button look="primary" size="sm" type="submit" isPending={save.isPending}>
          {t('common.save')}
        </Button>
        <Button size="sm" onPress={onEnd}>
          {t('common.cancel')}
        </Button>
      </span>
    </form>
  )
}

function useRemove(customer: string, note: string) {
  const { t } = useTranslation()
  const cache = useQueryClient()
  const path = { id: customer, note }
  const refresh = () => cache.invalidateQueries({ queryKey: notesQuery(customer).queryKey })
  const restore = () =>
    ask(api.PUT('/api/v1/customers/{id}/notes/{note}/restoration', { params: { path } })).then(refresh, tellProblem)
  return useMutation({
    mutationFn: () => ask(api.DELETE('/api/v1/customers/{id}/notes/{note}', { params: { path } })),
    onSuccess: () => toast(t('customers.noteDeleted'), restore),
    onError: tellProblem,
    onSettled: refresh,
  })
}
