import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Shelf, View } from '~/api/types'
import { listedNow, lookAt } from '~/features/conversations/listing'
import { useViewName } from '~/features/conversations/useViewName'
import { savedOf, usualSort } from '~/features/conversations/views'
import { Button } from '~/kit/Button'
import { Dialog } from '~/kit/Dialog'
import { asked, everything } from './dialog'
import { FilterBuilder } from './FilterBuilder'
import { isWhole, rulesOf, tidied } from './filters'
import { savedViewsQuery } from './queries'

type FilterDialogProps = { view: View; onClose: () => void }

/** Narrows a list for now; what is worth keeping becomes a view. */
export default function FilterDialog({ view, onClose }: FilterDialogProps) {
  const { t } = useTranslation()
  const cache = useQueryClient()
  const name = useViewName(view)
  const [filter, setFilter] = useState(listedNow(view).where ?? everything)
  const [isAsked, setIsAsked] = useState(false)
  const whole = () => {
    setIsAsked(true)
    return rulesOf(filter).every(isWhole)
  }
  const apply = () => {
    if (!whole()) return
    const tidy = tidied(filter)
    lookAt(view, { where: rulesOf(tidy).length > 0 ? tidy : undefined })
    onClose()
  }
  const save = () => {
    if (!whole()) return
    const saved = cache.getQueryData(savedViewsQuery.queryKey)?.find(({ id }) => id === savedOf(view))
    const within = saved
      ? { shelves: saved.shelves, sort: saved.sort }
      : { shelves: [shelfOf(view)], sort: usualSort(view) }
    asked.set({
      what: 'view',
      saved: null,
      from: { ...within, sort: listedNow(view).sort ?? within.sort, filter: tidied(filter) },
    })
  }
  return (
    <Dialog
      title={t('filters.title')}
      subtitle={name}
      className="dialog--filter"
      isOpen
      onClose={onClose}
      foot={
        <>
          <Button className="push" onPress={save}>
            {t('filters.saveAs')}
          </Button>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button look="primary" onPress={apply}>
            {t('filters.apply')}
          </Button>
        </>
      }
    >
      <div className="dialog__form">
        <FilterBuilder filter={filter} onChange={setFilter} isAsked={isAsked} />
      </div>
    </Dialog>
  )
}

const shelfOf = (view: View): Shelf => (view === 'snoozed' || view === 'resolved' || view === 'spam' ? view : 'open')
