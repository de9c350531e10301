import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { GestureReason } from '~/api/types'
import { IconButton } from '~/kit/IconButton'
import { RenameReason } from './RenameReason'
import { useReasons } from './useReasons'

type Way = 'up' | 'down'
type ReasonListProps = { reasons: GestureReason[]; mayChange: boolean }

/** In the order in which agents see them; each can be moved, renamed and removed without a mouse. */
export function ReasonList({ reasons, mayChange }: ReasonListProps) {
  const { t } = useTranslation()
  const { move, archive } = useReasons()
  const [renamed, setRenamed] = useState<string | null>(null)
  const list = useRef<HTMLUListElement>(null)
  const wanted = useRef<{ id: string; way: Way } | null>(null)
  // What moves in the page loses the focus; at the end of the list the other way goes on.
  useEffect(() => {
    const buttons =
      wanted.current && list.current?.querySelectorAll<HTMLButtonElement>(`[data-way="${wanted.current.id}"]`)
    if (!buttons) return
    const [up, down] = buttons
    const first = wanted.current?.way === 'up' ? up : down
    wanted.current = null
    ;(first?.disabled ? (first === up ? down : up) : first)?.focus()
  }, [reasons])
  const go = (reason: GestureReason, way: Way, to: number) => {
    wanted.current = { id: reason.id, way }
    move.mutate({ reason, to })
  }
  const end = (id: string) => {
    setRenamed(null)
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(`[data-rename="${id}"]`)?.focus())
  }
  return (
    <ul className="plain-list stack stack--xs" ref={list}>
      {reasons.map((reason, place) => (
        <li className="row" key={reason.id}>
          {renamed === reason.id ? (
            <RenameReason reason={reason} onEnd={() => end(reason.id)} />
          ) : (
            <span className="grow">{reason.name}</span>
          )}
          {mayChange && renamed !== reason.id && (
            <>
              <IconButton
                icon="arrow-up"
                size="sm"
                data-way={reason.id}
                isDisabled={place === 0}
                label={t('authority.up', { name: reason.name })}
                onPress={() => go(reason, 'up', place - 1)}
              />
              <IconButton
                icon="arrow-down"
                size="sm"
                data-way={reason.id}
                isDisabled={place === reasons.length - 1}
                label={t('authority.down', { name: reason.name })}
                onPress={() => go(reason, 'down', place + 1)}
              />
              <IconButton
                icon="pencil"
                size="sm"
                data-rename={reason.id}
                label={t('authority.renameOf', { name: reason.name })}
                onPress={() => setRenamed(reason.id)}
              />
              <IconButton
                icon="x"
                size="sm"
                label={t('authority.archive', { name: reason.name })}
                onPress={() => archive.mutate({ reason, from: place })}
              />
            </>
          )}
        </li>
      ))}
    </ul>
  )
}
