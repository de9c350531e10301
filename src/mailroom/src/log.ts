export type Level = 'info' | 'warn' | 'error'

/** One JSON line on stdout, which the host reads. Ids, sizes and outcomes only: never an address or a word of a mail. */
export function log(level: Level, event: string, facts: Record<string, unknown> = {}): void {
  writeLine({ level, event, ...facts })
}

export function writeLine(line: Record<string, unknown>): void {
  process.stdout.write(`${JSON.stringify(line)}\n`)
}

/** What may be logged of an error: its message can quote a mail, so only the system's code, or its class. */
export function errorCode(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  const { code } = error as NodeJS.ErrnoException
  return code ?? error.name
}
