import { createElement } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { Story } from './react-story.mjs';

const complain = (error) => window.complaints.push(String(error?.message ?? error));

hydrateRoot(document.getElementById('root'), createElement(Story), {
  onRecoverableError: complain,
  onCaughtError: complain,
  onUncaughtError: complain,
});
