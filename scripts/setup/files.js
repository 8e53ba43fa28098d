// @ts-check
/** Every file of the repository that is ours: what .gitignore names is left out. Works without git too. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './root.js'

/** Paths from the root, with forward slashes, in order. `under`: only below this folder. */
export function ownFiles(under = '') {
  const lines = readFileSync(join(ROOT, '.gitignore'), 'utf8').split('\n')
  const patterns = ['.git', ...lines.map((line) => line.trim().replaceAll('/', '')).filter(Boolean)]
  return walk(under, (name) => patterns.some((pattern) => matches(name, pattern)))
}

/** @param {string} name @param {string} pattern with at most one star */
export function matches(name, pattern) {
  const [start = '', end] = pattern.split('*')
  return end === undefined ? name === pattern : name.startsWith(start) && name.endsWith(end)
}

/** @param {string} folder @param {(name: string) => boolean} isIgnored @returns {string[]} */
function walk(folder, isIgnored) {
  return readdirSync(join(ROOT, folder), { withFileTypes: true })
    .filter((entry) => !isIgnored(entry.name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = folder ? `${folder}/${entry.name}` : entry.name
      return entry.isDirectory() ? walk(path, isIgnored) : entry.isFile() ? [path] : []
    })
}

/** @param {string} path from the root */
export const readOwn = (path) => readFileSync(join(ROOT, path), 'utf8')
