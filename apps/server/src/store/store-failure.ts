/**
 * What a store throws when its database fails. Says what went wrong, never with which values: database errors quote
 * parameters and rows, which are people's names, and errors end up in logs. So it carries no `cause` either.
 */

export class StoreFailure extends Error {
  override readonly name = 'StoreFailure'
  /** SQLSTATE ("23505"), a system error ("ECONNREFUSED"), or "unknown". */
  readonly code: string

  constructor(code: string, about: string) {
    super(`The database failed (${code})${about && `: ${about}`}`)
    this.code = code
  }

  static from(error: unknown): StoreFailure {
    if (error instanceof StoreFailure) return error
    const fault = deepest(error)
    const code = text(fault, 'code') || 'unknown'
    const isSqlState = /^[0-9A-Z]{5}$/.test(code)
    const parts = ['table', 'constraint', 'routine'].map((part) => text(fault, part))
    return new StoreFailure(code, isSqlState ? parts.filter(Boolean).join(' ') : '')
  }
}

function deepest(error: unknown): unknown {
  return error instanceof Error && error.cause !== undefined ? deepest(error.cause) : error
}

function text(value: unknown, key: string): string {
  const found = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined
  return typeof found === 'string' ? found : ''
}
