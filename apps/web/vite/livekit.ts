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

const NO_DATA = './livekit-no-data.ts'
/** How the path of a module of these libraries ends, and what replaces it. */
const INSTEAD = {
  'webrtc-adapter': './livekit-adapter.ts',
  IncomingDataTrackManager: NO_DATA,
  OutgoingDataTrackManager: NO_DATA,
  IncomingDataStreamManager: NO_DATA,
  OutgoingDataStreamManager: NO_DATA,
  RpcClientManager: NO_DATA,
  RpcServerManager: NO_DATA,
  'json-format.js': './protobuf-no-json.ts',
}

export function livekitFromSource(): Plugin {
  let usesLivekit = false
  let notReplaced = new Set<string>()
  return {
    name: 'livekit-from-source',
    apply: 'build',
    enforce: 'pre',
    buildStart() {
      usesLivekit = false
      notReplaced = new Set(Object.keys(INSTEAD))
    },
    async resolveId(source, importer) {
      if (source === 'livekit-client') {
        usesLivekit = true
        const ready = await this.resolve(source, importer, { skipSelf: true })
        return ready?.id.replace('/dist/livekit-client.esm.mjs', '/src/index.ts')
      }
      if (!importer || !/\/livekit-client\/src\/|\/@bufbuild\/protobuf\//.test(importer)) return null
      const instead = Object.entries(INSTEAD).find(([module]) => `/${source}`.endsWith(`/${module}`))
      if (!instead) return null
      notReplaced.delete(instead[0])
      return here(instead[1])
    },
    buildEnd(error) {
      // An update may rename these modules. Without this check the bundle would silently contain their code again.
      if (!error && usesLivekit && notReplaced.size > 0)
        this.error(
          `livekit-client or its protobuf no longer imports ${[...notReplaced].join(', ')}: correct INSTEAD in vite/livekit.ts`,
        )
    },
    /** A field that is only declared is none, as in the library's own build: or a subclass would empty what its base has set. */
    transform: {
      filter: { id: /\/livekit-client\/src\/.*\.ts$/ },
      handler(code, id) {
        const missing = asksOfData(code, id).filter((method) => !(method in NoData.prototype))
        if (missing.length > 0)
          this.error(
            `livekit-client calls ${missing.join(', ')}, which livekit-no-data.ts lacks: add it there`,
          )
        return transformWithOxc(code, id, {
          lang: 'ts',
          target: 'es2021',
          typescript: { removeClassFieldsWithoutInitializer: true },
          assumptions: { setPublicClassFields: true },
        })
      },
    },
  }
}

/** Which methods of these managers livekit-client calls. A later version may call more. */
function asksOfData(code: string, id: string): string[] {
  if (/\/(data-track|data-stream|rpc)\//.test(id)) return []
  return [...code.matchAll(/(?:Data(?:Track|Stream)|[rR]pc(?:Server|Client))Manager\??\s*\.(\w+)/g)].map(
    ([, method]) => method ?? '',
  )
}
