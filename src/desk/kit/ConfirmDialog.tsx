import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from './Button'
import { Dialog } from './Dialog'

type ConfirmDialogProps = {
  title: string
  children: ReactNode
  button: string
  /** How the button looks that does it. */
  look?: 'primary' | 'danger'
  work: { mutateAsync: () => Promise<unknown>; isPending: boolean }
  onClose: () => void
}

/** Asks once more before something that cannot be taken back. */
export function ConfirmDialog({ title, children, button, look = 'danger', work, onClose }: ConfirmDialogProps) {
  const { t } = useTranslation()
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      isBusy={work.isPending}
      foot={
        <>
          <Button className="push" onPress={onClose}>
            {t('common.cancel')}
          </Button>
          <Button look={look} isPending={work.isPending} onPress={() => work.mutateAsync().then(onClose, onClose)}>
            {button}
          </Button>
        </>
      }
    >
      <div className="dialog__form stack">{children}</div>
    </Dialog>
  )
}
