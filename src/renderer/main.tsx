/** The window's entry: settings and language first, then the app. */
import './ui/tokens.css';
import './ui/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { AppShell } from './app/app-shell';
import { host } from './hosts/current';
import { startI18n } from './i18n/index';
import { followTheme } from './settings/theme';

followTheme();
await startI18n(host().languages);

const root = document.getElementById('root');
if (root === null) throw new Error('Bug: index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <AppShell />
  </StrictMode>,
);
