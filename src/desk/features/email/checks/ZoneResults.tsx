import { useTranslation } from 'react-i18next'
import { Icon } from '~/kit/Icon'

type ZoneResult = { zone: string; state: 'works' | 'no-answer' | 'no-list' | 'lists-all'; detail: string }

export function ZoneResults({ results }: { results: ZoneResult[] }) {
  const { t } = useTranslation()
  return (
    <ul className="stack stack--sm" aria-live="polite">
      {results.map(({ zone, state, detail }) => (
        <li key={zone} className="row row--top">
          <Icon name={state === 'works' ? 'check' : 'circle-alert'} size="sm" />
          <span className="stack stack--xs">
            <span>
              <b className="strong kind-address">{zone}</b> {t(`checks.state.${state}`)}
            </span>
            {state !== 'works' && detail && <span className="hint">{t('checks.said', { detail })}</span>}
          </span>
        </li>
      ))}
    </ul>
  )
}
