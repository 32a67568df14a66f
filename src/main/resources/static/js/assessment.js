/* The page 考核: unfolds the unit that a link leads to, publishes the scores of the period, files appeals. */
import { ask, entries, listen } from './page.js';

const unfold = () => {
  const unit = document.getElementById(window.location.hash.slice(1));
  if (unit) unit.querySelector('details').open = true;
};
window.addEventListener('hashchange', unfold);
unfold();

listen('#publish', 'submit', (form) => async () => {
  const made = await ask('POST', '/api/assessment/published', entries(form));
  window.location.assign(`/assessment?from=${made.from}&to=${made.to}`);
});
listen('.appeal', 'submit', (form) => async () => {
  await ask('POST', `/api/assessment/published/${encodeURIComponent(form.dataset.assessment)}/appeals`, entries(form));
  window.location.reload();
});
