import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OutgoingTest } from '~/api/types'
import { TestOutcome } from '~/features/settings/installation/TestOutcome'
import { Button } from '~/kit/Button'
import { Callout } from '~/kit/Callout'
import { TextField } from '~/kit/TextField'
import { problemText } from '~/shared/tellProblem'
import { isMailAddress } from '~/shared/validAddress'

type OutgoingTestButtonProps = { to?: string; isDisabled?: boolean; test: (to: string) => Promise<OutgoingTest> }

/** Sends one mail to an address of the tester's and says how far it came. */
export function OutgoingTestButton({ to = '', isDisabled, test }: OutgoingTestButtonProps) {
  const { t } = useTranslation()
  const [address, setAddress] = useState(to)
  const run = useMutation({ mutationFn: () => test(address) })
  const outcome = run.data
  return (
    <div className="stack stack--sm">
      <div className="fields-row fields-row--test">
        <TextField
          label={t('email.testTo')}
          type="email"
          value={address}
          onChange={setAddress}
          error={isMailAddress(address) ? undefined : t('composer.notAddress')}
        />
        <Button
          isDisabled={isDisabled || !isMailAddress(address)}
          isPending={run.isPending}
          onPress={() => run.mutate()}
        >
          {t('email.test')}
        </Button>
      </div>
      {run.isError && <Callout tone="danger">{problemText(run.error)}</Callout>}
      {outcome && (
        <TestOutcome
          isOk={outcome.ok}
          fine={t('email.testFine', { address })}
          trouble={t(`email.testTrouble.${outcome.step ?? 'send'}`)}
          detail={outcome.detail}
        />
      )}
    </div>
  )
}
