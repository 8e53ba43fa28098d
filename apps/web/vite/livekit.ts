/**
 * What of livekit-client a browser fetches. The build takes it from the TypeScript source that comes with the package, not
 * from its one ready-made file: that is written for browsers without async functions, and nothing can be left out of it.
 * Left out is what Hearth cannot come to; everything else is the library's own. In development and in unit tests the
 * ready-made file serves.
 */
import { fileURLToPath } from 'node:url'
import { type Plugin, transformWithOxc } from 'vite'
import NoDataTracks from './livekit-no-data-tracks.ts'

const here = (file: string) => fileURLToPath(new URL(file, import.meta.url))

/** Instead of which module: what stands here. */
const INSTEAD: readonly [RegExp, string][] = [
  [/^webrtc-adapter$/, './livekit-adapter.ts'],
  [/\/(Incoming|Outgoing)DataTrackManager$/, './livekit-no-data-tracks.ts'],
]

export const livekitFromSource: Plugin = {
  name: 'livekit-from-source',
  apply: 'build',
  enforce: 'pre',
  async resolveId(source, importer) {
    if (source === 'livekit-client') {
      const ready = await this.resolve(source, importer, { skipSelf: true })
      return ready?.id.replace('/dist/livekit-client.esm.mjs', '/src/index.ts')
    }
    if (!importer?.includes('/livekit-client/src/')) return null
    const instead = INSTEAD.find(([module]) => module.test(source))
    return instead ? here(instead[1]) : null
  },
  /** A field that is only declared is none, as in the library's own build: or a subclass would empty what its base has set. */
  transform: {
    filter: { id: /\/livekit-client\/src\/.*\.ts$/ },
    handler(code, id) {
      const missing = asksOfDataTracks(code, id).filter((method) => !(method in NoDataTracks.prototype))
      if (missing.length > 0) this.error(`livekit-no-data-tracks.ts does not know ${missing.join(', ')}`)
      return transformWithOxc(code, id, {
        lang: 'ts',
        target: 'es2021',
        typescript: { removeClassFieldsWithoutInitializer: true },
        assumptions: { setPublicClassFields: true },
      })
    },
  },
}

/** What the library calls of the two managers: a later version may call more. */
function asksOfDataTracks(code: string, id: string): string[] {
  if (id.includes('/data-track/')) return []
  return [...code.matchAll(/DataTrackManager\??\s*\.(\w+)/g)].map(([, method]) => method ?? '')
}
