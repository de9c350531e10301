import { useTranslation } from 'react-i18next'
import { Button } from '~/kit/Button'
import { Dialog } from '~/kit/Dialog'

type ConfirmDialogProps = {
  title: string
  text: string
  button: string
  work: { mutateAsync: () => Promise<unknown>; isPending: boolean }
  onClose: () => void
}

export function ConfirmDialog({ title, text, button, work, onClose }: ConfirmDialogProps) {
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
          <Button look="danger" isPending={work.isPending} onPress={() => work.mutateAsync().then(onClose, onClose)}>
            {button}
          </Button>
        </>
      }
    >
      <p className="dialog__form">{text}</p>
    </Dialog>
  )
}
