import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from '~/shared/store'
import { Icon } from './Icon'
import { type Toast, toasts, undoLast } from './toasts'

export function Toasts() {
  const toast = useStore(toasts)
  return <div role="status">{toast && <OneToast key={toast.id} toast={toast} />}</div>
}

function OneToast({ toast }: { toast: Toast }) {
  const { t } = useTranslation()
  const [left, setLeft] = useState(toast.seconds)
  const [isHeld, setIsHeld] = useState(false)

  useEffect(() => {
    if (isHeld) return
    if (left <= 0) return toasts.set(null)
    const timer = setTimeout(() => setLeft(left - 1), 1000)
    return () => clearTimeout(timer)
  }, [left, isHeld])

  const hold = {
    onPointerEnter: () => setIsHeld(true),
    onPointerLeave: () => setIsHeld(false),
    onFocus: () => setIsHeld(true),
    onBlur: () => setIsHeld(false),
  }
  return (
    <div className="toast" {...hold}>
      <Icon name="check" />
      <span>{toast.text}</span>
      {toast.undo && (
        <>
          <button type="button" className="toast__undo" onClick={undoLast}>
            {t('common.undo')}
          </button>
          <span className="num toast__left" aria-hidden="true">
            {t('common.seconds', { count: left })}
          </span>
        </>
      )}
    </div>
  )
}
