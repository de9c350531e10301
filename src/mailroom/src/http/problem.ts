/** A request that gets an error answer: `{error: code}`. */
export class Problem extends Error {
  readonly status: number
  readonly code: string

  constructor(status: number, code: string, options?: ErrorOptions) {
    super(code, options)
    this.status = status
    this.code = code
  }
}
