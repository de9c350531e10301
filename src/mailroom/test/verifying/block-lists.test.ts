import { afterEach, expect, test } from 'vitest'
import { Lookups } from '../../src/dns/lookups.ts'
import { askLists } from '../../src/verifying/block-lists.ts'
import { reverseName } from '../../src/verifying/reverse-name.ts'
import { FakeDns } from '../support/fake-dns.ts'

let dns: FakeDns | undefined
let lookups: Lookups | undefined

afterEach(() => {
  lookups?.end()
  dns?.close()
  dns = undefined
})

async function ask(address: string, zones: string[], ...says: ConstructorParameters<typeof FakeDns>) {
  dns = new FakeDns(...says)
  lookups = new Lookups(await dns.listen(), 1500)
  return askLists(lookups, address, zones)
}

test('Addresses are asked for from their end', () => {
  expect(reverseName('192.0.2.99')).toBe('99.2.0.192')
  expect(reverseName('::ffff:192.0.2.99')).toBe('99.2.0.192')
  expect(reverseName('2001:db8:1:2:3:4:567:89ab')).toBe(
    'b.a.9.8.7.6.5.0.4.0.0.0.3.0.0.0.2.0.0.0.1.0.0.0.8.b.d.0.1.0.0.2',
  )
  expect(reverseName('2001:db8::1')).toBe('1.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2')
  expect(reverseName('fe80::1%eth0')).toBeNull()
  expect(reverseName('mail.example')).toBeNull()
})

test('A listed address comes with the list’s own words', async () => {
  const name = '7.100.51.198.bl.test'

  expect(
    await ask(
      '198.51.100.7',
      ['bl.test', 'other.test'],
      { [name]: [['Sends spam, see ', 'bl.test']] },
      { [name]: ['127.0.0.4'] },
    ),
  ).toEqual([
    { zone: 'bl.test', state: 'listed', detail: 'Sends spam, see bl.test' },
    { zone: 'other.test', state: 'clear', detail: '' },
  ])
})

test('A list that refuses us, lies or is silent lists nobody', async () => {
  const found = await ask(
    '198.51.100.7',
    ['refuses.test', 'lies.test', 'broken.test', 'silent.test'],
    { '7.100.51.198.broken.test': 'servfail', '7.100.51.198.silent.test': 'silence' },
    { '7.100.51.198.refuses.test': ['127.255.255.254'], '7.100.51.198.lies.test': ['203.0.113.1'] },
  )

  expect(found.map(one => one.state)).toEqual(['failed', 'failed', 'failed', 'failed'])
  expect(found[0]?.detail).toBe('127.255.255.254')
})
