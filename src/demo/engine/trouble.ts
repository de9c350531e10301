/** What went wrong and what to do about it, in words for the person who asked for the demo. */
export class Trouble extends Error {
  override readonly name = 'Trouble'

  constructor(what: string, cause?: unknown) {
    super(`${what} Ask for the demo again: it goes on where it stopped.`, { cause })
  }
}

export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
