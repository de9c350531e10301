import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { copyText } from './anywhere'
import { Button } from './Button'

/** Something to take elsewhere, with the button that does it. */
export function CopyField({ label, text }: { label: string; text: string }) {
  const { t } = useTranslation()
  const [isCopied, setIsCopied] = useState(false)
  const copy = async () => {
    await copyText(text)
    setIsCopied(true)
  }
  return (
    <label className="field">
      <span className="label">{label}</span>
      <span className="row">
        <input className="input input--mono" readOnly value={text} onFocus={event => event.target.select()} />
        <Button icon={isCopied ? 'check' : 'copy'} onPress={copy}>
          {isCopied ? t('common.copied') : t('common.copy')}
        </Button>
      </span>
    </label>
  )
}
