import { Page } from '../../ui/Page.tsx'

export default function SessionsScreen() {
  return <Page title="SessionsScreen" />
}
