/* The page 考核: publishes the scores of the period, files appeals. */
import { ask, entries, listen } from './page.js';

listen('#publish', 'submit', (form) => async () => {
  const made = await ask('POST', '/api/assessment/published', entries(form));
  window.location.assign(`/assessment?from=${made.from}&to=${made.to}`);
});
listen('.appeal', 'submit', (form) => async () => {
  await ask('POST', `/api/assessment/published/${encodeURIComponent(form.dataset.assessment)}/appeals`, entries(form));
  window.location.reload();
});
