import { Page } from '../../ui/Page.tsx'

export default function HomeScreen() {
  return <Page title="HomeScreen" />
}
