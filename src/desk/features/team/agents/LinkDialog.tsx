import { useTranslation } from 'react-i18next'
import { Button } from '~/kit/Button'
import { Callout } from '~/kit/Callout'
import { CopyField } from '~/kit/CopyField'
import { Dialog } from '~/kit/Dialog'

export type NewLink = { name: string; link: string; mailed: boolean }

/** Shown once: the link cannot be read again, only replaced. */
export function LinkDialog({ link, onClose }: { link: NewLink; onClose: () => void }) {
  const { t } = useTranslation()
  return (
    <Dialog
      title={t('team.linkTitle', { name: link.name })}
      isOpen
      onClose={onClose}
      foot={
        <Button look="primary" className="push" onPress={onClose}>
          {t('team.done')}
        </Button>
      }
    >
      <div className="stack dialog__form">
        <p>{t('team.linkText')}</p>
        <CopyField label={t('team.link')} text={link.link} />
        <Callout tone={link.mailed ? 'success' : 'info'}>
          {link.mailed ? t('team.linkMailed') : t('team.linkNotMailed')}
        </Callout>
      </div>
    </Dialog>
  )
}
