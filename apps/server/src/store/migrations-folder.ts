/**
 * Where the migrations lie: beside this module, and beside the bundle (build.js copies them to dist/migrations).
 * It must stay in the folder that holds `migrations`.
 */
import { fileURLToPath } from 'node:url'

export const migrationsFolder = fileURLToPath(new URL('./migrations', import.meta.url))
