/** A server for tests of forms and pages: answers requests from a table, and remembers what it was asked. */
import { vi } from 'vitest'
import { type Answers, responseTo } from './answering.ts'

export type { Answer } from './answering.ts'

export interface Asked {
  /** "POST /api/x" */
  route: string
  body: unknown
}

/** `answers` may be changed while a test runs. */
export function serve(answers: Answers): { asked: Asked[]; answers: Answers } {
  const asked: Asked[] = []
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    const route = `${init.method} ${path}`
    asked.push({ route, body: typeof init.body === 'string' ? JSON.parse(init.body) : undefined })
    return responseTo(route, answers)
  })
  return { asked, answers }
}
