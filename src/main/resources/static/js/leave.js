/* The page 请假代理. */
import { ask, entries, listen } from './page.js';

listen('[data-end]', 'click', (button) => async () => {
  await ask('DELETE', '/api/substitutions/' + button.dataset.end);
  window.location.reload();
});
listen('#new', 'submit', (form) => async () => {
  await ask('POST', '/api/substitutions', entries(form));
  window.location.reload();
});
