/** Starts the web app: theme and language first, then the screen of the address. */
import './ui/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/App.tsx'
import { language, loadText } from './text/t.ts'
import { applyTheme } from './ui/theme.ts'

async function start(): Promise<void> {
  const root = document.getElementById('root')
  if (!root) throw new Error('index.html has no #root.')
  applyTheme()
  document.documentElement.lang = language().tag
  document.documentElement.dir = language().direction
  await loadText('common', 'refusals')
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
}

void start()
