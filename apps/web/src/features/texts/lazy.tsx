/** Writing and reading, fetched with its words when somebody first does so. */
import { loadText } from '../../text/t.ts'
import { later } from '../room/later.tsx'

const part = later(async () => {
  const [code] = await Promise.all([import('./texts.ts'), loadText('texts')])
  return code
})

/** Of what is not there by itself, nothing stands there meanwhile. */
const nothing = () => null

export const OwnConversation = part((code) => code.OwnConversation)
export const Chat = part((code) => code.Chat)
export const SafetyWords = part((code) => code.SafetyWords)
export const CaptionDesk = part((code) => code.CaptionDesk)
export const CaptionLines = part((code) => code.CaptionLines, nothing)
