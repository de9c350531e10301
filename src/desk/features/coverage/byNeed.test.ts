import { expect, it } from 'vitest'
import { byNeed } from './byNeed'

const person = (name: string, presence: 'online' | 'away' | 'offline', longest: string | null = null) => ({
  agent: { name },
  presence,
  has: { waiting: longest ? 1 : 0, longest },
})

it('puts what waits with somebody who is not there first, and then whoever is there', () => {
  const people = [
    person('Here', 'online', '2026-11-23T01:00:00Z'),
    person('Off', 'offline'),
    person('Left late', 'offline', '2026-11-23T09:00:00Z'),
    person('Away', 'away'),
    person('Left early', 'offline', '2026-11-23T08:00:00Z'),
  ]

  expect(byNeed(people).map(({ agent }) => agent.name)).toEqual(['Left early', 'Left late', 'Here', 'Away', 'Off'])
})
