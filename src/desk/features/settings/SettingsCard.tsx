import type { FormEvent, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '~/kit/Button'
import { Callout } from '~/kit/Callout'

type SettingsCardProps = {
  title: string
  trouble?: string | null
  isBusy?: boolean
  /** Nothing to save yet: the button stays quiet. */
  isClean?: boolean
  onSave?: () => void
  button?: string
  more?: ReactNode
  children: ReactNode
}

/** One group of settings; with `onSave` a form with its own button. */
export function SettingsCard({ title, trouble, isBusy, isClean, onSave, button, more, children }: SettingsCardProps) {
  const { t } = useTranslation()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSave?.()
  }
  return (
    <form className="card" onSubmit={submit} noValidate>
      <div className="card__head">
        <h2>{title}</h2>
      </div>
      <div className="card__body stack">
        {trouble && <Callout tone="danger">{trouble}</Callout>}
        {children}
        {(onSave || more) && (
          <div className="row row--wrap">
            {onSave && (
              <Button type="submit" look={isClean ? undefined : 'primary'} isPending={isBusy}>
                {button ?? t('common.save')}
              </Button>
            )}
            {more}
          </div>
        )}
      </div>
    </form>
  )
}
