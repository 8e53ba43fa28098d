/** Bundles the server to dist/main.js: our own packages inside, dependencies outside; its migrations go beside it. */
import { cp, rm } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const at = (path) => fileURLToPath(new URL(path, import.meta.url))

/** `packages: 'external'` would leave out our packages too, which export TypeScript. */
const dependenciesOutside = {
  name: 'dependencies-outside',
  setup({ onResolve }) {
    onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
      kind === 'entry-point' || path.startsWith('@hearth/') ? undefined : { path, external: true },
    )
  },
}

await rm(at('dist'), { recursive: true, force: true })
await build({
  entryPoints: [at('src/main.ts')],
  outfile: at('dist/main.js'),
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  sourcemap: true,
  plugins: [dependenciesOutside],
})
await cp(at('src/store/migrations'), at('dist/migrations'), { recursive: true })
