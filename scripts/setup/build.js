// @ts-check
/** Builds the web app and the server, through turbo: what has not changed comes from its cache. */
import { packageBin } from './root.js'
import { runTool } from './run-tool.js'

export async function build() {
  await runTool(packageBin('turbo'), ['run', 'build', '--output-logs=errors-only', '--no-color'], {
    remedy: 'Hearth could not be built: mend what is named above, then start again.',
    env: quietTurbo(),
  })
}

/** Turbo without messages home. */
export const quietTurbo = () => ({
  ...process.env,
  TURBO_TELEMETRY_DISABLED: '1',
  TURBO_NO_UPDATE_NOTIFIER: '1',
  DO_NOT_TRACK: '1',
})
