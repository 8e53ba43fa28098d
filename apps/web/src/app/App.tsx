/** Which screen stands at which address. */
import { Suspense } from 'react'
import { Route, Switch } from 'wouter'
import { t } from '../text/t.ts'
import { LiveRegion } from '../ui/LiveRegion.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { Crashed } from './Crashed.tsx'
import { NotFound } from './NotFound.tsx'
import * as screens from './screens.tsx'

export function App() {
  return (
    <Crashed>
      <Suspense fallback={<Waiting words={t('common.loadingPage')} />}>
        <Switch>
          <Route path="/" component={screens.HomeScreen} />
          <Route path="/sign-in" component={screens.SignInScreen} />
          <Route path="/sign-in/:token">{({ token }) => <screens.SignInLinkScreen token={token} />}</Route>
          <Route path="/j/:code">{({ code }) => <screens.ArrivalScreen key={code} code={code} />}</Route>
          <Route path="/m/:code">{({ code }) => <screens.DeviceMoveScreen key={code} code={code} />}</Route>
          <Route path="/s/:id">{({ id }) => <screens.RoomScreen key={id} sessionId={id} />}</Route>
          <Route path="/s/:id/farewell">
            {({ id }) => <screens.FarewellScreen key={id} sessionId={id} />}
          </Route>
          <Route path="/facilitate" component={screens.SessionsScreen} />
          <Route path="/facilitate/new" component={screens.NewSessionScreen} />
          <Route path="/facilitate/:id">{({ id }) => <screens.SessionScreen sessionId={id} />}</Route>
          <Route path="/office" component={screens.OfficeScreen} />
          <Route path="/office/settings" component={screens.OfficeSettingsScreen} />
          <Route path="/page/:token">{({ token }) => <screens.PageScreen key={token} token={token} />}</Route>
          <Route path="/admin" component={screens.AdminScreen} />
          <Route component={NotFound} />
        </Switch>
      </Suspense>
      <LiveRegion />
    </Crashed>
  )
}
