/** How the web app is built and served in development. The server of Hearth serves what `vite build` leaves in dist. */
import tailwind from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig, loadEnv, type Plugin } from 'vite'
import { OFFERED } from './src/text/languages.ts'
import { lightReact } from './vite/light-react.ts'
import { livekitFromSource } from './vite/livekit.ts'

/** What most screens share and arrival can carry: fetched as one file instead of a dozen. Nothing that opens over a page. */
const LIGHT =
  /\/web\/src\/(text\/[\w-]+\.ts|api\/(request|tab-staff|invitations)|features\/arrival\/tab-seat|ui\/(?!Dialog|Sheet|Menu|Modal|CopyButton|SelectField|use-)[\w-]+\.tsx?)/
/** React Aria brings its few words of its own in 34 languages: those that no page of Hearth speaks are English too. */
const offeredLanguages: Plugin = {
  name: 'offered-languages',
  enforce: 'pre',
  resolveId(source, importer) {
    const named = /^(\.\.\/intl\/.*\/)(\w\w)-\w\w\.mjs$/.exec(source)
    if (!named || !importer?.includes('react-aria') || OFFERED.some((tag) => tag === named[2])) return null
    return this.resolve(`${named[1]}en-US.mjs`, importer)
  },
}

export default defineConfig(({ mode }) => {
  const port = loadEnv(mode, '.', 'PORT').PORT ?? '3000'
  const target = `http://127.0.0.1:${port}`
  // The server answers at its public address only: in development the proxy speaks for it.
  const headers = { host: `localhost:${port}`, origin: `http://localhost:${port}` }
  return {
    plugins: [offeredLanguages, livekitFromSource(), lightReact, react(), tailwind()],
    html: { cspNonce: '__CSP_NONCE__' },
    // A file inlined as data: would be refused by the Content-Security-Policy.
    build: {
      assetsInlineLimit: 0,
      manifest: true,
      rolldownOptions: {
        output: {
          codeSplitting: {
            groups: [{ name: 'shared', test: LIGHT, minShareCount: 2 }],
          },
        },
      },
    },
    server: {
      proxy: {
        '/api': { target, headers },
        '/socket.io': { target, headers, ws: true },
      },
    },
  }
})
