/** One run of every unit and contract test: the packages, the apps and the scripts. Browser tests have a run of their own. */
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    // Vitest would leave one core to itself, and of two that is half.
    maxWorkers: '100%',
    projects: ['packages/*', 'apps/*', { test: { name: 'scripts', include: ['scripts/**/*.test.js'] } }],
  },
})
