import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { BulkRun, View } from '~/api/types'
import { useListed } from '~/features/conversations/listing'
import { toast } from '~/kit/toasts'
import { tellProblem } from '~/shared/tellProblem'
import { pickNone, usePicked } from './picked'
import { begin, isGoing, running, undo } from './runs'

const track = (id: string) => running.set([...running.get().filter(one => one !== id), id])

/** Says what became of it, and offers to take it back. */
export function useTellRun() {
  const { t } = useTranslation()
  const cache = useQueryClient()
  return (run: BulkRun) => {
    for (const key of [['conversations'], ['views', 'counts']]) cache.invalidateQueries({ queryKey: key })
    const refused = Object.values(run.refused).reduce((sum, count) => sum + count, 0)
    const takeBack = () =>
      undo(run.id).then(() => {
        cache.removeQueries({ queryKey: ['bulk', run.id] })
        track(run.id)
      }, tellProblem)
    if (run.state === 'undone') return toast(t('list.bulk.undone'))
    const said = t(run.state === 'stopped' ? 'list.bulk.stopped' : 'list.bulk.done', { count: run.changed })
    toast(
      refused > 0 ? `${said} ${t('list.bulk.refused', { count: refused })}` : said,
      run.mayUndo && run.changed > 0 ? takeBack : undefined,
    )
  }
}

/** Does one thing to all that is picked. */
export function useBulk(view: View) {
  const tell = useTellRun()
  const { ids, isAll } = usePicked(view)
  const { where } = useListed(view)
  return useMutation({
    mutationFn: ({ action, parameters = {} }: { action: string; parameters?: object }) =>
      begin(action, parameters, isAll ? { list: { view, where: where ?? null } } : { conversations: [...ids] }),
    onSuccess: run => {
      pickNone()
      if (isGoing(run)) track(run.id)
      else tell(run)
    },
    onError: tellProblem,
  })
}
