/** Lets these tests run by themselves, from this folder as from the root. */
import { defineConfig } from 'vitest/config'

export default defineConfig({ test: { include: ['test/**/*.test.ts'] } })
