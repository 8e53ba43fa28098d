/** Lets these tests run by themselves, from this folder as from the root. The files share one context, because none changes a global. */
import { defineConfig } from 'vitest/config'

export default defineConfig({ test: { include: ['test/**/*.test.ts'], isolate: false } })
