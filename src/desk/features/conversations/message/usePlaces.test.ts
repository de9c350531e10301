import { expect, test } from 'vitest'
import { a } from '~/shared/testing/a'
import { placesOf } from './usePlaces'

test('each conversation is offered once, and never the one that the message stands in', () => {
  const rows = [a.row({ id: 'here' }), a.row({ id: 'there' }), a.row({ id: 'there' })]

  expect(placesOf(rows, 'here').map(place => [place.id, place.customer])).toEqual([['there', 'Hanna Lindqvist']])
})
