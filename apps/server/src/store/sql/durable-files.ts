/**
 * PGlite's files in a folder, with a real fsync. PGlite turns fsync off and its folder knows none, so what it
 * acknowledged would survive the end of the process but not a power cut. A write costs about half a millisecond more.
 */
import { fsyncSync } from 'node:fs'
import { NodeFS } from '@electric-sql/pglite/nodefs'

/** Start parameters that belong to it. fdatasync, the default, does nothing in WebAssembly. */
export const durableParams = ['-c', 'fsync=on', '-c', 'wal_sync_method=fsync']

interface StreamOperations {
  fsync?: (stream: { nfd: number }) => number
}

export class DurableFiles extends NodeFS {
  readonly #sync: (descriptor: number) => void

  constructor(folder: string, sync = fsyncSync) {
    super(folder)
    this.#sync = sync
  }

  override async init(...[pglite, options]: Parameters<NodeFS['init']>): ReturnType<NodeFS['init']> {
    const { emscriptenOpts } = await super.init(pglite, options)
    emscriptenOpts.preRun?.push((module) => {
      const operations: StreamOperations = module.NODEFS.stream_ops
      operations.fsync = ({ nfd }) => {
        this.#sync(nfd)
        return 0
      }
    })
    return { emscriptenOpts }
  }
}
