/** For browser tests: the server of main.ts with the times that its first argument gives. It is no part of what `npm run build` makes. */
import { serve } from '../src/serve.ts'
import { TIMING, type Timing } from '../src/timing.ts'

const times: Partial<Timing> = JSON.parse(process.argv[2] ?? '{}')
await serve({ ...TIMING, ...times })
