/** One run of every unit and contract test: the packages, the apps and the scripts. Browser tests have a run of their own. */
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    // By default Vitest keeps one core free, which is half of a machine with two.
    maxWorkers: '100%',
    projects: ['packages/*', 'apps/*', { test: { name: 'scripts', include: ['scripts/**/*.test.js'] } }],
  },
})
