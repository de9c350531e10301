import { useTranslation } from 'react-i18next'
import type { Backfill } from '~/api/types'
import { Button } from '~/kit/Button'
import { Callout } from '~/kit/Callout'
import { region } from '~/words'

/** How far older mail has come in; it grows while the page is open. */
export function BackfillBar({ backfill, onStop }: { backfill: Backfill; onStop: () => void }) {
  const { t } = useTranslation()
  const { state, found, stored, known, remaining, isListed, problem } = backfill
  const since = new Date(`${backfill.since}T12:00:00`).toLocaleDateString(region(), { dateStyle: 'medium' })
  const written = (number: number) => number.toLocaleString(region())
  const numbers = { since, done: written(found - remaining), found: written(found) }
  const words =
    state === 'done'
      ? t('accounts.backfillDone', { since, stored: written(stored), known: written(known) })
      : state === 'cancelled'
        ? t('accounts.backfillCancelled', numbers)
        : isListed
          ? t('accounts.backfillRunning', numbers)
          : t('accounts.backfillListing', { since })
  if (state !== 'running') return <p className="meta num">{words}</p>
  return (
    <div className="stack stack--xs">
      <div className="row">
        <span className="num grow">{words}</span>
        <Button size="sm" onPress={onStop}>
          {t('accounts.backfillStop')}
        </Button>
      </div>
      <progress
        className="progress"
        aria-label={words}
        max={found || 1}
        value={isListed ? found - remaining : undefined}
      />
      {problem && <Callout tone="warning">{problem}</Callout>}
    </div>
  )
}
