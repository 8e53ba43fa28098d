/** The log: JSON lines on standard output. No line carries a name, an address, what somebody wrote, or a secret. */
import { type DestinationStream, type Logger, pino } from 'pino'

export type Log = Logger

/** What may be said of an error. Its message is left out: databases and mail servers quote data in theirs. */
export interface ErrorFacts {
  name: string
  code?: string
  frames: string[]
  cause?: ErrorFacts
}

/** Log errors as `log.error({ error }, 'what was being done')`: only that key is reduced to its facts. */
export function createLog(level: string, destination?: DestinationStream): Log {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    errorKey: 'error',
    serializers: { error: (error: unknown) => errorFacts(error) },
  }
  return destination === undefined ? pino(options) : pino(options, destination)
}

function errorFacts(error: unknown, depth = 0): ErrorFacts {
  if (!(error instanceof Error)) return { name: typeof error, frames: [] }
  const code = 'code' in error ? error.code : undefined
  return {
    name: error.name,
    ...(typeof code === 'string' && /^\w{1,40}$/.test(code) ? { code } : {}),
    frames: framesOf(error),
    ...(error.cause !== undefined && depth < 3 ? { cause: errorFacts(error.cause, depth + 1) } : {}),
  }
}

function framesOf(error: Error): string[] {
  const stack = error.stack ?? ''
  const start = stack.indexOf(error.message)
  const afterMessage = start === -1 ? stack : stack.slice(start + error.message.length)
  return afterMessage
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .map((line) => line.trim())
    .slice(0, 10)
}
