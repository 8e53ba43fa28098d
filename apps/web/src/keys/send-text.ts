/** Sends one sealed text: where no answer comes, again as the same text, so that it is written once. */
import type { WriteText } from '@hearth/protocol/http/texts'
import type { SessionId } from '@hearth/protocol/ids'
import type { RefusalCode } from '@hearth/protocol/refusals'
import type { ApiAnswer } from '../api/request.ts'
import { postText } from '../api/texts.ts'
import type { WriteAnswer } from './use-texts.ts'

/** Milliseconds before each further try. */
const AGAIN_MS = [1000, 3000]

export async function sendText(sessionId: SessionId, text: WriteText): Promise<WriteAnswer> {
  let answer = await postText(sessionId, text)
  for (const pause of AGAIN_MS) {
    if (answer.ok || (answer.code !== 'offline' && answer.code !== 'no-answer')) break
    await new Promise((resolve) => setTimeout(resolve, pause))
    answer = await postText(sessionId, text)
  }
  return writeAnswer(answer)
}

/** What a network does wrong is, to who writes, a matter of time. */
export function writeAnswer(answer: ApiAnswer<undefined>): WriteAnswer {
  if (answer.ok) return { ok: true }
  const code: RefusalCode =
    answer.code === 'offline' || answer.code === 'no-answer' ? 'temporarily-unavailable' : answer.code
  return { ok: false, code }
}
