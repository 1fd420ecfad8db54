import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { loadSettings } from './app/settings';
import { startI18n } from './i18n';
import { giveStylesNonce } from './shared/page-nonce';
import './app/base.css';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
giveStylesNonce();
startI18n(loadSettings().language);
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
