import { useMe } from '~/app/session'

export function DemoBar() {
  const me = useMe()
  return me.workspace.isDemo ? null : null
}
