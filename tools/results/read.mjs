/** What one result file says: a list of {name, outcome: "passed" | "failed" | "skipped"}. */
export function readResults(fileName, text) {
  if (fileName.endsWith('.trx')) return readTrx(text)
  if (fileName.endsWith('.junit.xml')) return readJUnit(text)
  if (fileName.endsWith('.vitest.json')) return readVitest(text)
  throw new Error(`No reader for ${fileName}`)
}

function readTrx(text) {
  const outcomes = { Passed: 'passed', NotExecuted: 'skipped' }
  return [...text.matchAll(/<UnitTestResult\s[^>]*>/g)].map(([tag]) => ({
    name: attribute(tag, 'testName'),
    outcome: outcomes[attribute(tag, 'outcome')] ?? 'failed',
  }))
}

function readJUnit(text) {
  return text
    .split(/(?=<testcase\s)/)
    .slice(1)
    .map(testcase => ({
      name: attribute(testcase, 'name'),
      outcome: testcase.includes('<failure') ? 'failed' : testcase.includes('<skipped') ? 'skipped' : 'passed',
    }))
}

function readVitest(text) {
  const outcomes = { passed: 'passed', pending: 'skipped', skipped: 'skipped', todo: 'skipped' }
  return JSON.parse(text).testResults.flatMap(file => [
    ...file.assertionResults.map(test => ({ name: test.fullName.trim(), outcome: outcomes[test.status] ?? 'failed' })),
    // A file that breaks before its first test holds no result that would fail.
    ...(file.status === 'failed' && file.assertionResults.length === 0 ? [{ name: file.name, outcome: 'failed' }] : []),
  ])
}

function attribute(tag, name) {
  const value = tag.match(new RegExp(`\\s${name}="([^"]*)"`))?.[1] ?? ''
  const entities = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'", '&amp;': '&' }
  return value.replace(/&(lt|gt|quot|apos|amp);/g, entity => entities[entity])
}
