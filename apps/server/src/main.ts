/** The production server, with the real times. */
import { serve } from './serve.ts'
import { TIMING } from './timing.ts'

await serve(TIMING)
