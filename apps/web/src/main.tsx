import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { createRoot } from 'react-dom/client';
import { keepShell } from './shell/page/keep-shell.js';
import { showPreferences } from './shell/page/show-preferences.js';
import { router } from './shell/routes/routes.js';
import { answers } from './shell/session/session.js';
import './ui/tokens.css';
import './ui/base.css';

showPreferences();
void keepShell();
const place = document.getElementById('root');
if (place) {
  createRoot(place).render(
    <QueryClientProvider client={answers}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
  );
}
