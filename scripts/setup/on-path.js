// @ts-check
/** Finds programs. Runs none. */
import { accessSync, constants, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** The first executable of that name on the PATH. @param {string} name */
export function onPath(name) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  return folders.map((folder) => executable(join(folder, name))).find(Boolean)
}

/** The path itself if something can be run there. @param {string} path */
export function executable(path) {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile() ? path : undefined
  } catch {
    return undefined
  }
}
