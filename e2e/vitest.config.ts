/**
 * The browser tests. Most files run two at a time. Files in `crashes` stop a server, LiveKit or a browser. So they run alone,
 * after the others, each with a LiveKit and a Chromium of its own.
 */
import { defineConfig } from 'vitest/config'

const common = {
  root: import.meta.dirname,
  testTimeout: 120_000,
  hookTimeout: 120_000,
  // What is awaited is an event. How long it may take says only how busy the machine is.
  expect: { poll: { timeout: 20_000 } },
}

export default defineConfig({
  test: {
    root: import.meta.dirname,
    globalSetup: ['harness/empty-hearth.ts'],
    projects: [
      {
        test: {
          ...common,
          name: 'together',
          include: ['*.test.ts'],
          // One worker starts LiveKit and Chromium once for all its files.
          isolate: false,
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          ...common,
          name: 'alone',
          include: ['crashes/*.test.ts'],
          fileParallelism: false,
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
