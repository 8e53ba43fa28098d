// @ts-check
/** Every file of the repository that is ours: what .gitignore names is left out. Works without git too. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './root.js'

/** Paths from the root, with forward slashes, in order. `under`: only below this folder. */
export function ownFiles(under = '') {
  const ignored = new Set(
    readFileSync(join(ROOT, '.gitignore'), 'utf8')
      .split('\n')
      .map((line) => line.trim().replaceAll('/', ''))
      .filter(Boolean),
  )
  ignored.add('.git')
  return walk(under, ignored)
}

/** @param {string} folder @param {Set<string>} ignored @returns {string[]} */
function walk(folder, ignored) {
  return readdirSync(join(ROOT, folder), { withFileTypes: true })
    .filter((entry) => !ignored.has(entry.name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = folder ? `${folder}/${entry.name}` : entry.name
      return entry.isDirectory() ? walk(path, ignored) : entry.isFile() ? [path] : []
    })
}

/** @param {string} path from the root */
export const readOwn = (path) => readFileSync(join(ROOT, path), 'utf8')
