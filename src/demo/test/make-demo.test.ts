import { afterEach, beforeEach, expect, test } from 'vitest'
import { makeDemo } from '../engine/make-demo.ts'
import { assign, mail, matter, note, reply, resolve, snooze, unread } from '../engine/matter.ts'
import { type FakeServer, startFakeServer } from './support/fake-server.ts'
import { FakeShop } from './support/fake-shop.ts'

const rosa = { name: 'Rosa Chen', address: 'rosa@papermail.example' }
const photo = { name: 'a.jpg', mediaType: 'image/jpeg', content: new Uint8Array([255, 216]) }
const matters = [
  matter(
    'thin',
    rosa,
    'Thin',
    mail('Too thin'),
    assign('maya', 'tom'),
    reply('tom', 'Sorry'),
    mail('Thanks'),
    resolve('tom', 'Sent'),
  ),
  matter(
    'late',
    rosa,
    'Late',
    mail('Late'),
    assign('priya', 'priya'),
    note('priya', 'Look', photo),
    snooze('priya', 'tomorrow'),
  ),
  unread('new', rosa, 'New', mail('New', { files: [photo] })),
]

let shop: FakeShop
let server: FakeServer
beforeEach(async () => {
  shop = new FakeShop()
  server = await startFakeServer(shop)
})
afterEach(() => server.stop())

const make = (told: number[] = [], at = server) =>
  makeDemo(matters, { ...at, tokens: { owner: 'o', maya: 'm', priya: 'p', tom: 't' } }, done => told.push(done))
const logsOf = ({ conversations }: FakeShop) =>
  conversations.map(({ log }) => log.map(({ kind, direction, event }) => event?.name ?? direction ?? kind))

const whole = [['in', 'assigned', 'out', 'in', 'resolved'], ['in', 'assigned', 'note', 'snoozed'], ['in']]

test('The matters happen in order, and each step leaves one line', async () => {
  const told: number[] = []
  await make(told)

  expect(logsOf(shop)).toEqual(whole)
  expect(told).toEqual([0, 1, 2, 3])
  expect(shop.conversations.map(({ assignee, readUpTo }) => [assignee?.name, readUpTo])).toEqual([
    ['Tom Becker', 5],
    ['Priya Nair', 4],
    [undefined, 0],
  ])
})

test('A second run adds nothing', async () => {
  await make()
  await make()

  expect(logsOf(shop)).toEqual(whole)
  expect(shop.stores).toEqual([{ platform: 'demo', buyers: [{ name: rosa.name, email: rosa.address }] }])
})

test('A run that was broken off anywhere is finished by the next', async () => {
  const breakOffAt = async (broken: number) => {
    const shop = new FakeShop()
    const server = await startFakeServer(shop)
    server.interrupt = () => (server.requests.length >= broken ? 400 : undefined)
    await expect(make([], server)).rejects.toThrow('400')
    server.interrupt = () => undefined
    await make([], server)
    server.stop()

    expect(logsOf(shop), `broken off at request ${broken}`).toEqual(whole)
  }
  await Promise.all(Array.from({ length: 30 }, (_, request) => breakOffAt(request + 1)))
})

test('It waits when the server has had enough, and goes on', async () => {
  server.interrupt = request => (!request.startsWith('GET') && server.requests.length % 3 > 0 ? 429 : undefined)
  await make()

  expect(logsOf(shop)).toEqual(whole)
})

test('A refusal is told in words', async () => {
  server.interrupt = request => (request.includes('/assignment') ? 403 : undefined)

  await expect(make()).rejects.toThrow(/PUT .*assignment failed: 403.*Ask for the demo again/)
})
