// @ts-check
/** Bundles a server to FOLDER/main.js. Our own packages go inside, dependencies stay outside. Its migrations go beside it. */
import { cp, rm } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

/** `packages: 'external'` would also leave out our own packages, and Node cannot run them: they export TypeScript. @type {import('esbuild').Plugin} */
const dependenciesOutside = {
  name: 'dependencies-outside',
  setup({ onResolve }) {
    onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
      kind === 'entry-point' || path.startsWith('@hearth/') ? undefined : { path, external: true },
    )
  },
}

const at = (/** @type {string} */ path) => fileURLToPath(new URL(`../${path}`, import.meta.url))

/**
 * `folder` must be directly in apps/server, as dist is: the bundle finds the web app by a relative path. Returns the path of
 * the bundle and its source files.
 * @param {string} entry @param {string} folder
 */
export async function bundle(entry, folder) {
  await rm(at(folder), { recursive: true, force: true })
  const path = at(`${folder}/main.js`)
  const { metafile } = await build({
    entryPoints: [at(entry)],
    outfile: path,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    sourcemap: true,
    metafile: true,
    absWorkingDir: at('../..'),
    plugins: [dependenciesOutside],
  })
  await cp(at('src/store/migrations'), at(`${folder}/migrations`), { recursive: true })
  return { path, sources: Object.keys(metafile.inputs) }
}
