/**
 * Draws every screen from ready-made views and answers. It connects to nothing, and no bundle ships it.
 * The room: `?people=8&as=fay&speaking=chidi&waiting=Kofi`. Hands: `?mode=hands&floor=ana&begun&hands=ben,chidi&muted=gus&locked`.
 * Other turns: see turns.ts. Ana's requests for help: `?help=pause.seen,not-ok.asked&nobody&examples`, see `HELP_STATES`.
 * What Fay sees of requests, who takes them and what they answer: `?asks=Ana:not-ok,Ben:pause:Fay:talk-after&left=Ana`.
 * Texts: see written.ts. The captioner: `?as=mia&captions`. People without sound and picture: `?without=ben`.
 * Other states of the room: `?screen=lobby`, `removed`, `replaced`, and ClosingPages.tsx. The pages around the room:
 * `?at=/facilitate`, see answers.ts.
 */
import '../../ui/base.css'
import '../../ui/rich.css'
import { createRoot } from 'react-dom/client'
import { App } from '../../app/App.tsx'
import { language, loadText } from '../../text/t.ts'
import { applyTheme } from '../../ui/theme.ts'
import { responseTo } from '../answering.ts'
import { answersTo } from './answers.ts'
import { sceneOf, TheRoom } from './TheRoom.tsx'

const asked = new URLSearchParams(location.search)
const at = asked.get('at')
const answers = answersTo(asked)
globalThis.fetch = async (path, init) => responseTo(`${init?.method} ${path}`, answers)

applyTheme()
document.documentElement.lang = language().tag
document.documentElement.dir = language().direction
await loadText('common', 'refusals')
if (at === null) {
  await loadText('devices', 'room', 'lobby', 'turns', 'help', 'support', 'closing', 'farewell', 'removed')
} else history.replaceState(null, '', at)
const root = document.getElementById('root')
if (root) createRoot(root).render(at === null ? <TheRoom {...sceneOf(asked)} /> : <App />)
