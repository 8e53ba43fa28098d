// @ts-check
/** Loads the room with all mutants inactive, and runs its tests with the `test` of `collect.js`. */
import { relative } from 'node:path'
import { defineConfig } from 'vitest/config'
import { inRoot } from '../setup/root.js'
import { withMutants } from './mutants.js'
import { MUTATED, SOURCE } from './what.js'

const TESTS = inRoot('packages', 'room', 'test')
const asked = process.env.HEARTH_MUTATE ?? ''

export default defineConfig({
  plugins: [
    {
      name: 'mutants',
      enforce: 'pre',
      transform(text, id) {
        if (id.startsWith(TESTS))
          return text.replace(`from 'vitest'`, `from '${inRoot('scripts/mutate/collect.js')}'`)
        const file = relative(SOURCE, id)
        if (!MUTATED.test(file) || !file.includes(asked)) return undefined
        const { code, mutants } = withMutants(file, text)
        const placed = mutants.map((mutant) => ({ ...mutant, file }))
        return `${code}\nglobalThis.mutants.push(...${JSON.stringify(placed)})`
      },
    },
  ],
  test: { root: inRoot(), include: ['scripts/mutate/run.js'], testTimeout: 3_600_000 },
})
