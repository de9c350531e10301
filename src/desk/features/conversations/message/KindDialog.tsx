import { type FormEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MailClass, Message } from '~/api/types'
import { Button } from '~/kit/Button'
import { Dialog } from '~/kit/Dialog'
import { KindChoice } from './KindChoice'
import { choices, kindOf } from './kinds'
import { useClassify } from './useClassify'

type KindDialogProps = { message: Message; conversation: string; onClose: () => void }

export function KindDialog({ message, conversation, onClose }: KindDialogProps) {
  const { t } = useTranslation()
  const form = useId()
  const classify = useClassify(conversation)
  const [kind, setKind] = useState<MailClass>(kindOf(message.email))
  const [isRemembered, setIsRemembered] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onClose()
    if (kind !== kindOf(message.email) || isRemembered) classify([message], kind, isRemembered)
  }
  return (
    <Dialog
      title={t('message.changeKindTitle')}
      isOpen
      onClose={onClose}
      foot={
        <>
          <Button className="push" onPress={onClose}>
            {t('common.cancel')}
          </Button>
          <Button look="primary" type="submit" form={form}>
            {t('message.changeKindButton')}
          </Button>
        </>
      }
    >
      <form className="stack dialog__form" id={form} onSubmit={submit}>
        <fieldset className="stack stack--sm kind-choices">
          <legend className="visually-hidden">{t('kind.kind')}</legend>
          {choices.map(one => (
            <KindChoice key={one} kind={one} isChosen={one === kind} onChoose={() => setKind(one)} />
          ))}
        </fieldset>
        <label className="row row--top">
          <input
            className="check"
            type="checkbox"
            checked={isRemembered}
            onChange={event => setIsRemembered(event.target.checked)}
          />
          <span className="stack stack--xs">
            <span className="kind-address">{t('message.remember', { address: message.email?.from.address })}</span>
            <span className="hint">{t('message.rememberHint')}</span>
          </span>
        </label>
      </form>
    </Dialog>
  )
}
