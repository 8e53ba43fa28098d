/** Bundles the server of production to dist/main.js. */
import { bundle } from './scripts/bundle.js'

await bundle('src/main.ts', 'dist')
