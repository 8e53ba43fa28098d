/** Reads the settings, composes, listens, drains. The only reader of the environment. */
import { compose, type Hearth } from './compose.ts'
import { type Config, readConfig } from './config.ts'
import { createLog, type Log } from './log.ts'
import { CannotOpenStore } from './store/cannot-open-store.ts'
import type { Timing } from './timing.ts'

/** Open requests and commands get this long to finish once the server is told to stop, milliseconds. */
const DRAIN_MS = 10_000

/** A mistake that a person must mend: one sentence, told to whoever started this, and no restart. */
function refuse(sentence: string): never {
  process.stderr.write(`${sentence}\n`)
  process.send?.({ type: 'refused', sentence })
  process.exit(2)
}

function settings(): Config {
  const read = readConfig(process.env)
  return read.ok ? read.config : refuse(read.sentences.join(' '))
}

async function composed(config: Config, timing: Timing, log: Log): Promise<Hearth> {
  try {
    return await compose(config, timing, log)
  } catch (error) {
    if (error instanceof CannotOpenStore) refuse(error.message)
    throw error
  }
}

function listen({ http }: Hearth, { port, host }: Config): Promise<void> {
  return new Promise((resolve, reject) => {
    http.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') refuse(`Port ${port} is taken: set PORT to a free one.`)
      if (error.code === 'EACCES')
        refuse(`Port ${port} may not be used by this account: set PORT above 1023.`)
      reject(error)
    })
    http.listen(port, host, resolve)
  })
}

/** However often it is told, it stops once. */
function stopWhenTold(hearth: Hearth, log: Log): void {
  let stopping = false
  const stop = () => {
    if (stopping) return
    stopping = true
    setTimeout(() => process.exit(1), DRAIN_MS).unref()
    hearth.close().then(
      () => process.exit(0),
      (error) => {
        log.error({ error }, 'stopping')
        process.exit(1)
      },
    )
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)
  process.on('disconnect', stop)
}

/** Resolves when it listens. */
export async function serve(timing: Timing): Promise<void> {
  const config = settings()
  const log = createLog(config.logLevel)
  const hearth = await composed(config, timing, log)
  stopWhenTold(hearth, log)
  await listen(hearth, config)
  log.info({ port: config.port }, 'listening')
  process.send?.({
    type: 'ready',
    url: config.publicUrl,
    ...(hearth.demoLinks === null ? {} : { links: hearth.demoLinks }),
  })
}
