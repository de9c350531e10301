import { Problem } from './problem.ts'

/** Reads members of JSON from the host; a member of another shape is 400 with its name. */
export class Shape {
  readonly #members: Record<string, unknown>
  readonly #name: string

  constructor(value: unknown, name = 'body') {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Problem(400, `invalid:${name}`)
    this.#members = value as Record<string, unknown>
    this.#name = name
  }

  object(member: string): Shape {
    return new Shape(this.#members[member], this.#path(member))
  }

  has(member: string): boolean {
    return this.#members[member] !== undefined && this.#members[member] !== null
  }

  /** One line: a value with a line break or another control character could add headers or commands. */
  line(member: string): string {
    const value = this.text(member)
    if (hasControls(value)) throw this.#invalid(member)
    return value
  }

  lineOrNull(member: string): string | null {
    return this.has(member) ? this.line(member) : null
  }

  text(member: string): string {
    const value = this.#members[member]
    if (typeof value !== 'string') throw this.#invalid(member)
    return value.toWellFormed()
  }

  count(member: string, atMost: number): number {
    const value = this.#members[member]
    if (!Number.isSafeInteger(value) || (value as number) < 0 || (value as number) > atMost) throw this.#invalid(member)
    return value as number
  }

  flag(member: string): boolean {
    return this.oneOf(member, [true, false])
  }

  oneOf<const T extends string | boolean>(member: string, allowed: readonly T[]): T {
    const found = allowed.find(value => value === this.#members[member])
    if (found === undefined) throw this.#invalid(member)
    return found
  }

  lines(member: string): string[] {
    return this.#list(member).map(value => {
      if (typeof value !== 'string' || hasControls(value)) throw this.#invalid(member)
      return value.toWellFormed()
    })
  }

  objects(member: string): Shape[] {
    return this.#list(member).map((value, index) => new Shape(value, `${this.#path(member)}.${index}`))
  }

  #list(member: string): unknown[] {
    const value = this.#members[member]
    if (!Array.isArray(value)) throw this.#invalid(member)
    return value
  }

  #path(member: string): string {
    return this.#name === 'body' ? member : `${this.#name}.${member}`
  }

  #invalid(member: string): Problem {
    return new Problem(400, `invalid:${this.#path(member)}`)
  }
}

function hasControls(value: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
  return /[\u0000-\u001f\u007f\u0085\u2028\u2029]/.test(value)
}
