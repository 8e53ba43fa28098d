/** npm run people: simulated people come by an invitation link, take part, and leave. One line for each thing that happens. */
import { endLivekitSdk } from './media/livekit-sdk.ts'
import { readArguments } from './play/arguments.ts'
import { play } from './play/play.ts'

const MINUTE_MS = 60_000
const NAME_WIDTH = 10

const options = readArguments(process.argv.slice(2))
if ('words' in options) {
  const { words, asked } = options
  ;(asked ? process.stdout : process.stderr).write(`${words}\n`)
  process.exit(asked ? 0 : 2)
}

const ending = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    // Told a second time: no more goodbyes.
    if (ending.signal.aborted) process.exit(1)
    process.stdout.write('Everybody says goodbye.\n')
    ending.abort()
  })
}
const time = setTimeout(() => ending.abort(), options.minutes * MINUTE_MS)

const came = await play(
  options,
  (name, what) => {
    process.stdout.write(`${new Date().toTimeString().slice(0, 8)}  ${name.padEnd(NAME_WIDTH)} ${what}\n`)
  },
  ending.signal,
)
clearTimeout(time)
await endLivekitSdk()
process.exitCode = came === 0 ? 1 : 0
