// @ts-check
/** Bundles a server to FOLDER/main.js: our own packages inside, dependencies outside; its migrations go beside it. */
import { cp, rm } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

/** `packages: 'external'` would leave out our packages too, which export TypeScript. @type {import('esbuild').Plugin} */
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
 * `folder` stands right in apps/server, as dist does: from there the bundle finds the web app. Answers the path of the bundle
 * and the files it is made of.
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
