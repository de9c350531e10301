import type { ReactNode } from 'react'
import { Dialog as AriaDialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { useTranslation } from 'react-i18next'
import { IconButton } from './IconButton'

type DialogProps = {
  title: string
  /** What the title is about, in one quiet line. */
  subtitle?: ReactNode
  className?: string
  isOpen: boolean
  onClose: () => void
  foot?: ReactNode
  children: ReactNode
  isBusy?: boolean
}

export function Dialog({ title, subtitle, className = '', isOpen, onClose, foot, children, isBusy }: DialogProps) {
  const { t } = useTranslation()
  return (
    <ModalOverlay
      className="scrim"
      isOpen={isOpen}
      isKeyboardDismissDisabled={isBusy}
      onOpenChange={open => open || onClose()}
    >
      <Modal className={`dialog ${className}`}>
        <AriaDialog className="dialog__sheet">
          <header className="dialog__head">
            <div className="grow">
              <Heading slot="title" level={2}>
                {title}
              </Heading>
              {subtitle && <p className="meta">{subtitle}</p>}
            </div>
            <IconButton icon="x" size="sm" label={t('common.close')} onPress={onClose} isDisabled={isBusy} />
          </header>
          <div className="dialog__body">{children}</div>
          {foot && <footer className="dialog__foot">{foot}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
