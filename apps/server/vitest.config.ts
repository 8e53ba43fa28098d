/** Server tests run against real parts: see test/databases-setup.ts for what must be there, and how to leave it out. */
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    globalSetup: ['test/databases-setup.ts'],
    // Files in threads of one process compile PGlite once.
    pool: 'threads',
    // What is awaited is an event; how long it may take says only how busy the machine is.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 30_000, interval: 20 } },
  },
})
