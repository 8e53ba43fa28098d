import { Page } from '../../ui/Page.tsx'

export default function SessionScreen({ sessionId }: { sessionId: string }) {
  return <Page title={`SessionScreen ${sessionId}`} />
}
