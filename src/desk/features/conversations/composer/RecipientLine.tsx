import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '~/kit/Icon'

type RecipientLineProps = {
  label: string
  addresses: string[]
  known: Set<string>
  onChange: (addresses: string[]) => void
}

const address = /^[^\s@,;<>]+@[^\s@,;<>]+$/

export function RecipientLine({ label, addresses, known, onChange }: RecipientLineProps) {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const [isWrong, setIsWrong] = useState(false)

  function take() {
    const typed = text.trim().replace(/[,;]$/, '')
    const isFine = typed === '' || address.test(typed)
    setIsWrong(!isFine)
    if (!isFine || typed === '') return
    setText('')
    if (!addresses.includes(typed)) onChange([...addresses, typed])
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' || event.key === ',' || event.key === ';') {
      event.preventDefault()
      take()
    }
    if (event.key === 'Backspace' && text === '') onChange(addresses.slice(0, -1))
  }

  return (
    <div className="recipient-line">
      <span className="meta">{label}</span>
      {addresses.map(one => (
        <Recipient
          key={one}
          address={one}
          isNew={!known.has(one.toLowerCase())}
          onRemove={() => onChange(addresses.filter(other => other !== one))}
        />
      ))}
      <input
        className="recipient-line__input"
        type="email"
        aria-label={`${label}: ${t('composer.addAddress')}`}
        placeholder={addresses.length === 0 ? t('composer.addAddress') : '+'}
        aria-invalid={isWrong}
        value={text}
        onChange={event => setText(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={take}
      />
      {isWrong && (
        <span className="field__error" role="alert">
          {t('composer.notAddress')}
        </span>
      )}
    </div>
  )
}

function Recipient({ address: one, isNew, onRemove }: { address: string; isNew: boolean; onRemove: () => void }) {
  const { t } = useTranslation()
  return (
    <span
      className={`chip recipient ${isNew ? 'chip--warning' : ''}`}
      title={isNew ? t('composer.newcomerText', { address: one }) : undefined}
    >
      {isNew && <Icon name="user-plus" size="xs" />}
      <span className="truncate">{one}</span>
      {isNew && <span>{t('composer.newcomer')}</span>}
      <button
        type="button"
        className="recipient__remove"
        aria-label={t('composer.removeAddress', { address: one })}
        onClick={onRemove}
      >
        <Icon name="x" size="xs" />
      </button>
    </span>
  )
}
