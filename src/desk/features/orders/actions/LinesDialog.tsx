import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ActionDialog } from './ActionDialog'
import { type Line, linesOf, type Picks, pickAll } from './chosen'
import { LinesTable } from './LinesTable'
import type { ActionProps } from './RefundDialog'
import { usePaidLine } from './usePaidLine'

const most = {
  return: (line: Line) => Math.max(0, line.shipped - line.returned),
  replace: (line: Line) => line.quantity,
}

/** Takes lines back, or sends them again. */
export function LinesDialog({ action, order, conversation, onClose }: ActionProps & { action: 'return' | 'replace' }) {
  const { t } = useTranslation()
  const [picks, setPicks] = useState<Picks>(order.lines.length === 1 ? pickAll(order.lines, most[action]) : {})
  const lines = linesOf(order.lines, picks)
  return (
    <ActionDialog
      action={action}
      order={order}
      conversation={conversation}
      subtitle={usePaidLine(order)}
      parameters={lines && lines.length > 0 ? { lines } : null}
      onClose={onClose}
    >
      <LinesTable lines={order.lines} picks={picks} onPick={setPicks} most={most[action]} sums={null} />
      <p className="hint act__fields">{t(`actions.linesHint.${action}`)}</p>
    </ActionDialog>
  )
}
