import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, ask, newKey } from '~/api/client'
import type { Store } from '~/api/types'
import { Button } from '~/kit/Button'
import { Callout } from '~/kit/Callout'
import { CopyField } from '~/kit/CopyField'
import { Dialog } from '~/kit/Dialog'
import { Icon } from '~/kit/Icon'
import { Time } from '~/shared/Time'
import { problemText } from '~/shared/tellProblem'

/** As the file reads them. */
const variables = { url: 'REGULARS_HOOK_URL', secret: 'REGULARS_HOOK_SECRET' }

type EventsDialogProps = { store: Store; events: NonNullable<Store['events']>; onClose: () => void }

/** What a person does in a shop that sends nothing by itself: a file, two variables, a restart. The secret is shown this once. */
export function EventsDialog({ store, events, onClose }: EventsDialogProps) {
  const { t } = useTranslation()
  const file = events.file ?? ''
  const name = file.slice(file.lastIndexOf('/') + 1)
  const turn = useTurnSecret(store.id)
  return (
    <Dialog
      title={t('stores.events.dialogTitle')}
      isOpen
      onClose={onClose}
      isBusy={turn.isPending}
      foot={
        <Button look="primary" className="push" onPress={onClose}>
          {t('stores.events.done')}
        </Button>
      }
    >
      <ol className="store-steps dialog__form">
        <li>
          <div className="stack">
            <p>{t('stores.events.stepFile', { file })}</p>
            <div>
              <a className="btn" href={`/api/v1/stores/${store.id}/subscriber`} download={name}>
                <Icon name="download" />
                {t('stores.events.download', { name })}
              </a>
            </div>
          </div>
        </li>
        <li>
          <div className="stack">
            <p>{t('stores.events.stepVariables')}</p>
            <CopyField label={variables.url} text={events.address} />
            <SecretPart isSetUp={events.isSetUp} turn={turn} />
          </div>
        </li>
        <li>
          <p>{t('stores.events.stepRestart')}</p>
          {events.heardAt && (
            <p className="meta">
              {t('stores.events.heard')} <Time at={events.heardAt} />
            </p>
          )}
        </li>
      </ol>
    </Dialog>
  )
}

/** The first secret at once; another one only when the person has read what becomes of the old. */
function SecretPart({ isSetUp, turn }: { isSetUp: boolean; turn: ReturnType<typeof useTurnSecret> }) {
  const { t } = useTranslation()
  const [isAsking, setIsAsking] = useState(false)
  const made = turn.data
  if (made)
    return (
      <>
        <CopyField label={variables.secret} text={made.secret} />
        <Callout tone="warning">
          {t('stores.events.once')}
          {made.oldHoldsUntil && (
            <>
              {' '}
              {t('stores.events.oldHolds')} <Time at={made.oldHoldsUntil} />
            </>
          )}
        </Callout>
      </>
    )
  return (
    <div className="field">
      <span className="label">{variables.secret}</span>
      {turn.isError && <Callout tone="danger">{problemText(turn.error)}</Callout>}
      {isSetUp && <p className="hint">{t(isAsking ? 'stores.events.turnText' : 'stores.events.shownOnce')}</p>}
      <div className="row row--wrap">
        {isAsking && <Button onPress={() => setIsAsking(false)}>{t('common.cancel')}</Button>}
        {isSetUp && !isAsking ? (
          <Button onPress={() => setIsAsking(true)}>{t('stores.events.turn')}</Button>
        ) : (
          <Button isDisabled={turn.isPending} onPress={() => turn.mutate()}>
            {t(isSetUp ? 'stores.events.turnNow' : 'stores.events.make')}
          </Button>
        )}
      </div>
    </div>
  )
}

function useTurnSecret(id: string) {
  const cache = useQueryClient()
  const [key] = useState(newKey)
  return useMutation({
    mutationFn: () =>
      ask(
        api.POST('/api/v1/stores/{id}/events/secret', {
          params: { path: { id }, header: { 'Idempotency-Key': key } },
        }),
      ),
    onSuccess: () => cache.invalidateQueries({ queryKey: ['stores'] }),
  })
}
