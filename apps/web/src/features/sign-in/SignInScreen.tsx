import { Page } from '../../ui/Page.tsx'

export default function SignInScreen() {
  return <Page title="SignInScreen" />
}
