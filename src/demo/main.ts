import { matters } from './content/matters.ts'
import { makeDemo } from './engine/make-demo.ts'
import { readSettings } from './engine/settings.ts'
import { reasonOf } from './engine/trouble.ts'

function say(line: Record<string, unknown>): void {
  process.stdout.write(`${JSON.stringify(line)}\n`)
}

// The host has gone: nobody waits for the demo any more.
process.stdin.on('end', () => process.exit(0)).on('error', () => process.exit(0))
process.stdout.on('error', () => process.exit(0))
process.stdin.resume()

try {
  await makeDemo(matters, readSettings(process.env), (done, total) => say({ done, total }))
  say({ ready: true })
} catch (error) {
  say({ error: reasonOf(error) })
  process.exitCode = 1
}
process.stdin.destroy()
