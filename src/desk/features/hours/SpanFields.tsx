import { useTranslation } from 'react-i18next'
import { Button } from '~/kit/Button'
import { IconButton } from '~/kit/IconButton'
import { nextSpan, type Span, spanOf, wrongSpans } from './spans'
import { TimeField } from './TimeField'

type SpanFieldsProps = { of: string; spans: Span[]; onChange: (spans: Span[]) => void }

/** The hours of one day; none: closed. */
export function SpanFields({ of, spans, onChange }: SpanFieldsProps) {
  const { t } = useTranslation()
  const wrong = wrongSpans(spans)
  const set = (at: number, to: Span) => onChange(spans.map((known, place) => (place === at ? to : known)))
  const add = spans.length < 10 && (
    <Button
      size="sm"
      look="ghost"
      icon="plus"
      aria-label={t('hours.addSpanOf', { day: of })}
      onPress={() => onChange([...spans, nextSpan(spans)])}
    >
      {t('hours.addSpan')}
    </Button>
  )
  return (
    <div className="week__spans">
      {spans.map((span, at) => (
        <div className="span-fields" key={at}>
          <TimeField
            label={t('hours.from', { day: of, place: at + 1 })}
            minutes={span.start}
            onChange={minutes => set(at, spanOf(minutes, span.end))}
          />
          <span aria-hidden="true">–</span>
          <TimeField
            label={t('hours.to', { day: of, place: at + 1 })}
            minutes={span.end}
            onChange={minutes => set(at, spanOf(span.start, minutes))}
          />
          <IconButton
            icon="x"
            size="sm"
            label={t('hours.removeSpan', { day: of, place: at + 1 })}
            onPress={() => onChange(spans.filter((_, place) => place !== at))}
          />
          {span.end < span.start && <span className="hint">{t('hours.nextDay')}</span>}
          {at === spans.length - 1 && add}
        </div>
      ))}
      {spans.length === 0 && (
        <div className="row row--wrap">
          <span className="meta">{t('hours.closed')}</span>
          {add}
        </div>
      )}
      {wrong && <p className="field__error">{t(`hours.wrong.${wrong}`)}</p>}
    </div>
  )
}
