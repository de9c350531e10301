import { afterEach, expect, test } from 'vitest'
import { TextRecords } from '../../src/dns/look-up.ts'
import { FakeDns } from '../support/fake-dns.ts'

let dns: FakeDns

async function records(names: ConstructorParameters<typeof FakeDns>[0]): Promise<TextRecords> {
  dns = new FakeDns(names)
  return new TextRecords(await dns.listen())
}

afterEach(() => dns.close())

test('Strings of one record are one text, records stay apart', async () => {
  const key = await records({ 'a.example': [['v=DKIM1; p=abc', 'def'], ['second']] })

  expect(await key.lookUp('a.example')).toEqual({ state: 'found', texts: ['v=DKIM1; p=abcdef', 'second'], detail: '' })
})

test('A name that is not there and one without texts are missing', async () => {
  const texts = await records({ 'empty.example': [] })

  expect(await texts.lookUp('nobody.example')).toMatchObject({ state: 'missing' })
  expect(await texts.lookUp('empty.example')).toMatchObject({ state: 'missing' })
})

test('A server that fails or says nothing tells nothing about the name', async () => {
  const texts = await records({ 'broken.example': 'servfail', 'silent.example': 'silence' })

  expect(await texts.lookUp('broken.example')).toMatchObject({ state: 'failed', detail: 'ESERVFAIL' })
  expect(await texts.lookUp('silent.example')).toMatchObject({ state: 'failed', detail: 'ETIMEOUT' })
  expect(dns.asked).toBeGreaterThan(2)
}, 20_000)
