import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readResults } from './read.mjs'
import { sumUp } from './sum.mjs'

const loose = { isStrict: false, allowedSkips: [] }
const passed = { name: 'A', outcome: 'passed' }
const skipped = { name: 'Needs_a_mailbox(address: 1)', outcome: 'skipped' }

function run(results, status = 0) {
  return { name: 'unit', status, results }
}

test('trx: passed, failed and not executed', () => {
  const trx = `<Results>
    <UnitTestResult testId="1" testName="A(text: &quot;&lt;b&gt;&quot;)" outcome="Passed" />
    <UnitTestResult testId="2" testName="B" outcome="Failed"><Output/></UnitTestResult>
    <UnitTestResult testId="3" testName="C" outcome="NotExecuted" /></Results>`

  assert.deepEqual(readResults('x.trx', trx), [
    { name: 'A(text: "<b>")', outcome: 'passed' },
    { name: 'B', outcome: 'failed' },
    { name: 'C', outcome: 'skipped' },
  ])
})

test('junit: passed, failed and skipped', () => {
  const xml = `<testsuites><testcase name="a" time="0"/><testcase name="b"><skipped type="skipped"/></testcase>
    <testsuite name="s"><testcase name="c" failure="x"><failure type="x"/></testcase></testsuite></testsuites>`

  assert.deepEqual(
    readResults('x.junit.xml', xml).map(({ outcome }) => outcome),
    ['passed', 'skipped', 'failed'],
  )
})

test('vitest: a file that breaks before its first test fails', () => {
  const json = JSON.stringify({
    testResults: [
      { name: 'ok.ts', status: 'passed', assertionResults: [{ fullName: ' does ', status: 'passed' }] },
      { name: 'broken.ts', status: 'failed', assertionResults: [] },
    ],
  })

  assert.deepEqual(readResults('x.vitest.json', json), [
    { name: 'does', outcome: 'passed' },
    { name: 'broken.ts', outcome: 'failed' },
  ])
})

test('a check without single results counts once', () => {
  assert.equal(sumUp([run(null)], loose).passed, 1)
  assert.equal(sumUp([run(null, 1)], loose).failed, 1)
})

test('a run that left no results, or ran no test, fails', () => {
  assert.deepEqual(sumUp([run(undefined)], loose).failures, ['unit left no results'])
  assert.deepEqual(sumUp([run([])], loose).failures, ['unit ran no test'])
})

test('a runner that crashed after green tests fails', () => {
  assert.deepEqual(sumUp([run([passed], 134)], loose).failures, ['unit ended with 134'])
})

test('a skip fails when strict, unless it is listed', () => {
  assert.deepEqual(sumUp([run([passed, skipped])], loose), { passed: 1, failed: 0, skipped: 1, failures: [] })
  assert.equal(sumUp([run([skipped])], { isStrict: true, allowedSkips: [] }).failed, 1)
  assert.equal(sumUp([run([skipped])], { isStrict: true, allowedSkips: ['Needs_a_mailbox'] }).skipped, 1)
})
