/* The page 我的账号. */
import { ask, entries, listen, tell } from './page.js';

listen('#password', 'submit', (form) => async () => {
  const given = entries(form);
  if (given.password !== given.again) throw new Error(form.dataset.differ);
  await ask('PUT', '/api/account/password', { current: given.current, password: given.password });
  form.reset();
  tell(form.dataset.done);
  if (form.dataset.first === 'true') setTimeout(() => window.location.assign('/'), 800);
});
listen('#email', 'submit', (form) => async () => {
  await ask('PUT', '/api/account/email', entries(form));
  tell(form.dataset.done);
});
