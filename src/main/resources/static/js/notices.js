/* The page 消息. */
import { ask, entries, listen } from './page.js';

listen('button[data-read]', 'click', (button) => async () => {
  await ask('POST', '/api/notices/read', button.dataset.read === 'all' ? { all: true } : { ids: [Number(button.dataset.read)] });
  window.location.reload();
});
document.querySelectorAll('a[data-read]').forEach((link) => link.addEventListener('click', () => {
  ask('POST', '/api/notices/read', { ids: [Number(link.dataset.read)] }).catch(() => {});
}));
listen('#choices', 'submit', () => async () => {
  const rows = [...document.querySelectorAll('tr[data-kind]')];
  await ask('PUT', '/api/notices/choices', rows.map((row) => ({ kind: row.dataset.kind,
    page: row.querySelector('[name=page]').checked, mail: row.querySelector('[name=mail]').checked })));
  window.location.reload();
});
listen('[data-robot]', 'click', (button) => async () => {
  await ask('DELETE', '/api/notices/robots/' + button.dataset.robot);
  window.location.reload();
});
listen('#robot', 'submit', (form) => async () => {
  await ask('POST', '/api/notices/robots', entries(form));
  window.location.reload();
});
