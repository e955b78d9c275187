import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Bandi } from './bandi.tsx';
import './theme/tokens.css';
import './theme/base.css';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <Bandi />
  </StrictMode>,
);
