import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '~/kit/Button'
import { useStore } from '~/shared/store'
import { tellProblem } from '~/shared/tellProblem'
import { isGoing, running, runQuery, stop } from './runs'
import { useTellRun } from './useBulk'

/** How far what was begun here has come. */
export function BulkProgress() {
  const runs = useStore(running)
  return runs.map(id => <Run key={id} id={id} />)
}

function Run({ id }: { id: string }) {
  const { t } = useTranslation()
  const tell = useTellRun()
  const { data: run } = useQuery(runQuery(id))
  const isOver = run && !isGoing(run)
  useEffect(() => {
    if (!run || !isOver) return
    running.set(running.get().filter(one => one !== id))
    tell(run)
  }, [isOver])
  if (!run || isOver) return null
  const words = run.state === 'undoing' ? 'list.bulk.undoing' : 'list.bulk.running'
  const done = run.state === 'undoing' ? run.total - run.done : run.done
  return (
    <div className="bulk-run" role="status">
      <span className="grow">{t(words, { done, total: run.total })}</span>
      {run.state === 'running' && (
        <Button look="ghost" size="sm" onPress={() => stop(id).catch(tellProblem)}>
          {t('list.bulk.stop')}
        </Button>
      )}
      <progress className="progress" aria-label={t('list.bulk.progress')} value={done} max={run.total} />
    </div>
  )
}
