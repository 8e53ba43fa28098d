/**
 * What of livekit-client a browser fetches. The build takes it from the TypeScript source that comes with the package, not
 * from its one ready-made file: that is written for browsers without async functions, and nothing can be left out of it.
 * Left out is what Hearth cannot come to; everything else is the library's own. In development and in unit tests the
 * ready-made file serves.
 */
import { fileURLToPath } from 'node:url'
import { type Plugin, transformWithOxc } from 'vite'
import NoData from './livekit-no-data.ts'

const here = (file: string) => fileURLToPath(new URL(file, import.meta.url))

/** Instead of which module: what stands here. */
const INSTEAD: readonly [RegExp, string][] = [
  [/^webrtc-adapter$/, './livekit-adapter.ts'],
  [/\/((Incoming|Outgoing)Data(Track|Stream)|Rpc(Server|Client))Manager$/, './livekit-no-data.ts'],
  [/^\.\/json-format\.js$/, './protobuf-no-json.ts'],
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
    if (!importer || !/\/livekit-client\/src\/|\/@bufbuild\/protobuf\//.test(importer)) return null
    const instead = INSTEAD.find(([module]) => module.test(source))
    return instead ? here(instead[1]) : null
  },
  /** A field that is only declared is none, as in the library's own build: or a subclass would empty what its base has set. */
  transform: {
    filter: { id: /\/livekit-client\/src\/.*\.ts$/ },
    handler(code, id) {
      const missing = asksOfData(code, id).filter((method) => !(method in NoData.prototype))
      if (missing.length > 0)
        this.error(`livekit-client calls ${missing.join(', ')}, which livekit-no-data.ts lacks: add it there`)
      return transformWithOxc(code, id, {
        lang: 'ts',
        target: 'es2021',
        typescript: { removeClassFieldsWithoutInitializer: true },
        assumptions: { setPublicClassFields: true },
      })
    },
  },
}

/** Which methods of these managers livekit-client calls. A later version may call more. */
function asksOfData(code: string, id: string): string[] {
  if (/\/(data-track|data-stream|rpc)\//.test(id)) return []
  return [...code.matchAll(/(?:Data(?:Track|Stream)|[rR]pc(?:Server|Client))Manager\??\s*\.(\w+)/g)].map(
    ([, method]) => method ?? '',
  )
}
