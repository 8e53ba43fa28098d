/** What lazy.tsx fetches in one piece. */
export { CaptionDesk } from './CaptionDesk.tsx'
export { CaptionLines } from './CaptionLines.tsx'
export { Chat } from './Chat.tsx'
export { OwnConversation } from './OwnConversation.tsx'
export { SafetyWords } from './SafetyWords.tsx'
