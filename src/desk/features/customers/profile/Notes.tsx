import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, ask } from '~/api/client'
import type { CustomerNote } from '~/api/types'
import { useMe } from '~/app/session'
import { Button } from '~/kit/Button'
import { Callout } from '~/kit/Callout'
import { TextArea } from '~/kit/TextArea'
import { Loaded } from '~/shared/Loaded'
import { problemText } from '~/shared/tellProblem'
import { Note } from './Note'
import { notesQuery } from './queries'

const longest = 10_000

/** What the team should know of a customer. */
export function Notes({ customer }: { customer: string }) {
  const { t } = useTranslation()
  const notes = useInfiniteQuery(notesQuery(customer))
  const mayWrite = useMe().permissions.includes('customers.edit')
  return (
    <section className="card" aria-labelledby="customer-notes">
      <div className="card__head">
        <h2 id="customer-notes">{t('customers.notes')}</h2>
      </div>
      <div className="card--pad stack">
        {mayWrite && <NewNote customer={customer} />}
        <Loaded query={notes}>
          {({ pages }) => <NoteList customer={customer} notes={pages.flatMap(page => page.items)} />}
        </Loaded>
        {notes.hasNextPage && (
          <span>
            <Button size="sm" onPress={() => notes.fetchNextPage()} isPending={notes.isFetchingNextPage}>
              {t('common.loadMore')}
            </Button>
          </span>
        )}
      </div>
    </section>
  )
}

function NoteList({ customer, notes }: { customer: string; notes: CustomerNote[] }) {
  const { t } = useTranslation()
  if (notes.length === 0) return <p className="meta">{t('customers.noNotes')}</p>
  return (
    <ul className="stack stack--sm">
      {notes.map(note => (
        <Note key={note.id} customer={customer} note={note} />
      ))}
    </ul>
  )
}

/** What is typed stays until it is saved. */
function NewNote({ customer }: { customer: string }) {
  const { t } = useTranslation()
  const cache = useQueryClient()
  const [text, setText] = useState('')
  const add = useMutation({
    mutationFn: () =>
      ask(
        api.POST('/api/v1/customers/{id}/notes', { params: { path: { id: customer } }, body: { text: text.trim() } }),
      ),
    onSuccess: async () => {
      setText('')
      await cache.invalidateQueries({ queryKey: notesQuery(customer).queryKey })
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (text.trim()) add.mutate()
  }
  return (
    <form className="stack stack--sm" onSubmit={submit}>
      <TextArea label={t('customers.newNote')} rows={2} maxLength={longest} value={text} onChange={setText} />
      {add.isError && <Callout tone="danger">{problemText(add.error)}</Callout>}
      {text.trim() !== '' && (
        <span>
          <Button look="primary" size="sm" type="submit" isPending={add.isPending}>
            {t('customers.saveNote')}
          </Button>
        </span>
      )}
    </form>
  )
}
