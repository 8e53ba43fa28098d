/** Writing and reading, fetched with its words when somebody first does so. */
import { later } from '../../ui/later.tsx'

export const texts = later(() => import('./texts.ts'), 'texts')

/** Of what is not there by itself, nothing stands there meanwhile. */
const nothing = () => null

export const OwnConversation = texts.part((code) => code.OwnConversation)
export const Chat = texts.part((code) => code.Chat)
export const SafetyWords = texts.part((code) => code.SafetyWords)
export const CaptionDesk = texts.part((code) => code.CaptionDesk)
export const CaptionLines = texts.part((code) => code.CaptionLines, nothing)
