import { Page } from '../../ui/Page.tsx'

export default function NewSessionScreen() {
  return <Page title="NewSessionScreen" />
}
