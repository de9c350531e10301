import { useInfiniteQuery } from '@tanstack/react-query'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { CouldNotLoad } from '~/kit/CouldNotLoad'
import { useDelayed } from '~/shared/useDelayed'
import { messagesQuery } from '../queries'
import { LogLine } from './LogLine'
import { logLines } from './logLines'
import { SkeletonMessages } from './SkeletonMessages'
import { useAnnounced } from './useAnnounced'
import { useLoadOlder } from './useLoadOlder'
import { useStayAtEnd } from './useStayAtEnd'
import { useToastSpace } from './useToastSpace'

const guesses = { day: 20, event: 18, note: 110, message: 240 }

/** The conversation from its oldest loaded message to its newest; opens at the end and stays there while it grows. */
export function MessageLog({ id }: { id: string }) {
  const { t } = useTranslation()
  const scroller = useRef<HTMLDivElement>(null)
  const log = useInfiniteQuery(messagesQuery(id))
  const messages = useMemo(() => log.data?.pages.toReversed().flatMap(page => page.items) ?? [], [log.data])
  const lines = useMemo(() => logLines(messages), [messages])
  const isSlow = useDelayed(log.isPending)
  useAnnounced(messages)
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: index => guesses[lines[index]?.kind ?? 'message'],
    getItemKey: index => lines[index]?.key ?? index,
    overscan: 8,
    gap: 12,
    paddingStart: 14,
    paddingEnd: 18,
    anchorTo: 'end',
    followOnAppend: true,
    scrollEndThreshold: 60,
    initialOffset: () => Number.MAX_SAFE_INTEGER,
  })
  useLoadOlder(virtual, log)
  useStayAtEnd(scroller, virtual.getTotalSize())
  useToastSpace(scroller)

  return (
    <div
      className="thread thread--virtual"
      role="log"
      aria-label={t('conversation.messages')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
      tabIndex={0}
      ref={scroller}
    >
      {isSlow && <SkeletonMessages />}
      {log.isError && messages.length === 0 && (
        <CouldNotLoad title={t('conversation.error')} onRetry={() => log.refetch()} />
      )}
      <div className="thread__all" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(item => {
          const line = lines[item.index]
          return (
            line && (
              <div
                key={item.key}
                data-index={item.index}
                ref={virtual.measureElement}
                className="thread__line"
                style={{ transform: `translateY(${item.start}px)` }}
              >
                <LogLine line={line} conversation={id} />
              </div>
            )
          )
        })}
      </div>
    </div>
  )
}
