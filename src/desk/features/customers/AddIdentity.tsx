import { Link } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Problem } from '~/api/problem'
import { Button } from '~/kit/Button'
import { Callout } from '~/kit/Callout'
import { TextField } from '~/kit/TextField'
import { Said } from '~/shared/Said'
import { problemText } from '~/shared/tellProblem'
import { useIdentities } from './useIdentities'

type AddIdentityProps = { customer: string; onEnd: () => void }

/** An email address or a phone number: which of them it is can be seen. */
export function AddIdentity({ customer, onEnd }: AddIdentityProps) {
  const { t } = useTranslation()
  const [address, setAddress] = useState('')
  const { add } = useIdentities(customer)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const plain = address.trim()
    if (plain) add.mutate({ kind: plain.includes('@') ? 'email' : 'phone', address: plain }, { onSuccess: onEnd })
  }
  return (
    <form
      className="stack stack--sm identity-form"
      onSubmit={submit}
      onKeyDown={event => event.key === 'Escape' && onEnd()}
    >
      <TextField
        label={t('customer.newIdentity')}
        value={address}
        maxLength={320}
        onChange={typed => {
          setAddress(typed)
          add.reset()
        }}
        autoFocus
      />
      {add.isError && <Refused error={add.error} />}
      <span className="row">
        <Button size="sm" look="primary" type="submit" isPending={add.isPending}>
          {t('customer.add')}
        </Button>
        <Button size="sm" onPress={onEnd}>
          {t('common.cancel')}
        </Button>
      </span>
    </form>
  )
}

/** Whose an address is already stands one press away: they may be the same person. */
function Refused({ error }: { error: unknown }) {
  if (!(error instanceof Problem) || error.code !== 'identity_taken')
    return <Callout tone="danger">{problemText(error)}</Callout>
  const { customer, name } = error.current as { customer: string; name: string }
  return (
    <Callout tone="warning">
      <Said
        words="customer.taken"
        values={{ name }}
        parts={{ a: <Link className="link" to="/customers/$customer" params={{ customer }} /> }}
      />
    </Callout>
  )
}
