/**
 * Sums up runs of {name, status, results}: results is a list, null when the run is one check without single results,
 * undefined when the file that should hold them is missing. A skip that nobody allowed fails when isStrict.
 */
export function sumUp(runs, { isStrict, allowedSkips }) {
  const outcomes = runs.flatMap(outcomesOf)
  const isAllowed = ({ name }) => allowedSkips.includes(name.replace(/\(.*$/s, '')) || allowedSkips.includes(name)
  const skips = outcomes.filter(({ outcome }) => outcome === 'skipped')
  const forbidden = isStrict ? skips.filter(skip => !isAllowed(skip)) : []
  const failures = outcomes.filter(({ outcome }) => outcome === 'failed')

  return {
    passed: outcomes.length - failures.length - skips.length,
    failed: failures.length + forbidden.length,
    skipped: skips.length - forbidden.length,
    failures: [
      ...failures.map(({ name }) => name),
      ...forbidden.map(({ name }) => `${name} (skipped, not in tests/skips.txt)`),
    ],
  }
}

function outcomesOf({ name, status, results }) {
  if (results === null) return [{ name, outcome: status === 0 ? 'passed' : 'failed' }]
  if (results === undefined) return [{ name: `${name} left no results`, outcome: 'failed' }]
  if (results.length === 0) return [{ name: `${name} ran no test`, outcome: 'failed' }]
  if (status !== 0 && !results.some(({ outcome }) => outcome === 'failed'))
    return [...results, { name: `${name} ended with ${status}`, outcome: 'failed' }]
  return results
}
