/** The one way to the server over HTTP. An answer is a value or a refusal; what a network does wrong is a refusal too. */
import type { Problem } from '@hearth/protocol/http/problem'
import type { STAFF_HEADER } from '@hearth/protocol/http/staff'
import type { LocalCode, Refused } from '../text/refusal-words.ts'
import { getTabStaff } from './tab-staff.ts'

/** The literal is repeated here because the module that names it carries the schema library. Its type keeps both alike. */
const staffHeader: typeof STAFF_HEADER = 'hearth-staff'

/** An answer that takes longer is given up, in milliseconds. */
const TIMEOUT_MS = 15_000

export interface ApiRefusal extends Refused {
  ok: false
  /** With `bad-input`: the fault of each field, by its path. */
  fields?: Record<string, string>
}

export type ApiAnswer<T> = { ok: true; value: T } | ApiRefusal

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

const hasBody = (method: Method) => method !== 'GET' && method !== 'DELETE'

/** `nobody`: no cookie goes along and none is taken, and no member of staff is named. */
type Asker = 'this-browser' | 'nobody'

/** Asks the server. `body` is sent as JSON; an answer without content has the value undefined. */
export async function request<T>(
  method: Method,
  path: string,
  body?: object,
  as: Asker = 'this-browser',
): Promise<ApiAnswer<T>> {
  let response: Response
  let content: unknown
  try {
    response = await fetch(path, {
      method,
      headers: headers(method, as),
      credentials: as === 'nobody' ? 'omit' : 'same-origin',
      signal: AbortSignal.timeout(TIMEOUT_MS),
      ...(hasBody(method) && { body: JSON.stringify(body ?? {}) }),
    })
    content = await contentOf(response)
  } catch (error) {
    return { ok: false, code: localCode(error) }
  }
  if (response.ok) return { ok: true, value: content as T }
  return isProblem(content) ? refusalOf(content) : { ok: false, code: codeWithout(response) }
}

function headers(method: Method, as: Asker): Record<string, string> {
  const staffId = as === 'nobody' ? null : getTabStaff()
  return {
    accept: 'application/json, application/problem+json',
    ...(hasBody(method) && { 'content-type': 'application/json' }),
    ...(staffId !== null && { [staffHeader]: staffId }),
  }
}

async function contentOf(response: Response): Promise<unknown> {
  const type = response.headers.get('content-type') ?? ''
  return /^application\/(problem\+)?json/.test(type) ? response.json() : undefined
}

function localCode(error: unknown): LocalCode {
  return error instanceof DOMException && error.name === 'TimeoutError' ? 'no-answer' : 'offline'
}

function isProblem(content: unknown): content is Problem {
  return typeof content === 'object' && content !== null && 'code' in content
}

function refusalOf({ code, fields, retryAfterMs }: Problem): ApiRefusal {
  return {
    ok: false,
    code,
    ...(fields !== undefined && { fields }),
    ...(retryAfterMs !== undefined && { retryAfterMs }),
  }
}

/** Something between us and the server answered in its place. */
function codeWithout(response: Response): ApiRefusal['code'] {
  return response.status >= 502 && response.status <= 504 ? 'temporarily-unavailable' : 'unexpected'
}
