import { afterEach, beforeEach, expect, test } from 'vitest'
import { Host } from '../../src/host/host.ts'
import { Recipients } from '../../src/host/recipients.ts'
import { FakeHost, TOKEN } from '../support/fake-host.ts'

let fake: FakeHost
let host: Host
let recipients: Recipients
let asked: string[]
let now = 0

beforeEach(async () => {
  fake = new FakeHost()
  host = new Host(await fake.start(), TOKEN)
  recipients = new Recipients(host, 300, () => now)
  asked = []
})

afterEach(() => {
  host.close()
  fake.stop()
})

function answer(status: number) {
  fake.answerRecipient = address => {
    asked.push(address)
    return status
  }
}

test('A yes is kept for five seconds, for that address alone', async () => {
  answer(200)
  await recipients.ask('help@shop.example')
  now += 4_999
  await recipients.ask('help@shop.example')
  await recipients.ask('sales@shop.example')
  now += 1
  await recipients.ask('help@shop.example')

  expect(asked).toEqual(['help@shop.example', 'sales@shop.example', 'help@shop.example'])
})

test.each([404, 500])('A %s is not kept', async status => {
  answer(status)
  await recipients.ask('new@shop.example')
  answer(200)

  expect(await recipients.ask('new@shop.example')).toBe('known')
})

test('However many addresses are asked for, what is kept stays small and right', async () => {
  answer(200)
  for (let i = 0; i < 1_001; i++) await recipients.ask(`${i}@shop.example`)
  await recipients.ask('0@shop.example')
  await recipients.ask('1000@shop.example')

  expect(asked.slice(1_000)).toEqual(['1000@shop.example', '0@shop.example'])
})
