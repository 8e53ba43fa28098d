// @ts-check
/** Where things lie in this copy of Hearth. Touches nothing. */
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the repository. */
export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/** A path inside the repository. @param {string[]} parts */
export const inRoot = (...parts) => join(ROOT, ...parts)

/** A program that an npm package brought. @param {string} name */
export const packageBin = (name) => inRoot('node_modules', '.bin', name)
