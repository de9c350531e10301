/** What the server said when it refused, or `offline` when it could not be reached. */
export class Problem extends Error {
  readonly code: string
  readonly status: number
  readonly traceId: string | undefined
  readonly errors: Record<string, string[]>
  readonly current: Record<string, unknown>

  constructor(status: number, body: Partial<Problem> & { detail?: string }) {
    super(body.detail ?? body.code ?? `HTTP ${status}`)
    this.status = status
    this.code = body.code ?? (status === 0 ? 'offline' : 'unknown')
    this.traceId = body.traceId
    this.errors = body.errors ?? {}
    this.current = body.current ?? {}
  }

  /** Nothing is known about whether the request arrived: the same key may be sent again. */
  get isUncertain() {
    return this.status === 0 || this.status >= 500
  }
}

export const codeOf = (error: unknown) => (error instanceof Problem ? error.code : 'unknown')
