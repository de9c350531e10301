import { Callout } from '~/kit/Callout'

type TestOutcomeProps = { isOk: boolean; fine: string; trouble: string; detail: string | null }

export const TestOutcome = ({ isOk, fine, trouble, detail }: TestOutcomeProps) =>
  isOk ? (
    <Callout tone="success">{fine}</Callout>
  ) : (
    <Callout tone="warning" title={trouble}>
      {detail && <small className="delivery-detail">{detail}</small>}
    </Callout>
  )
