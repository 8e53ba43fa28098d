/** For browser tests: the server of main.ts, with times from its first argument. `npm run build` does not include it. */
import { serve } from '../src/serve.ts'
import { TIMING, type Timing } from '../src/timing.ts'

const times: Partial<Timing> = JSON.parse(process.argv[2] ?? '{}')
await serve({ ...TIMING, ...times })
