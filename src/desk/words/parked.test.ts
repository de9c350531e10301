import { expect, test } from 'vitest'
import de from './de/parked.json'
import en from './en/parked.json'

const files = import.meta.glob<string>('../../server/**/*{Module,Services}.cs', {
  query: '?raw',
  eager: true,
  import: 'default',
})

/** Everything that the server's modules say that reacts: any of it may be parked. */
const consumers = Object.values(files).flatMap(text =>
  [...text.matchAll(/Add(?:Reaction|OutsideCall)<[^>]*?(\w+)>/g)].map(match => match[1] ?? ''),
)

test.each(Object.entries({ en, de }))('all work of the server has words for when it is parked: %s', (_, { works }) => {
  expect(consumers).toContain('UnderstandMail')
  expect(consumers.toSorted()).toEqual(Object.keys(works).sort())
})
