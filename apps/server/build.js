/** Bundles the production server to dist/main.js. */
import { bundle } from './scripts/bundle.js'

await bundle('src/main.ts', 'dist')
