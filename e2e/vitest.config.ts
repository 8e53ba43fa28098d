/** Browser tests: one after the other, because they share two cores; no retries, because a flaky test is a bug to find. */
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['*.test.ts'],
    fileParallelism: false,
    maxWorkers: 1,
    retry: 0,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})
