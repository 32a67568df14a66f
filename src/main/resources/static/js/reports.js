/* The pages of staff for reports of the public. */
import { ask, entries, listen, moment, say, tell } from './page.js';

const page = document.querySelector('#one');
const path = page && `/api/reports/${page.dataset.number}`;

listen('#register', 'submit', (form) => async () => {
  const fields = entries(form);
  const receipt = await ask('POST', '/api/reports', { ...fields, urgent: form.elements.urgent.checked });
  form.reset();
  tell(say(`已登记，受理编号 ${receipt.number}，查询码 ${receipt.code}（只显示这一次，可告知举报人）`,
    `Registered as ${receipt.number}; query code ${receipt.code} (shown once, for the reporter)`));
});

listen('#point', 'submit', (form) => async () => {
  const point = await ask('POST', '/api/reports/points', entries(form));
  window.location.assign(`/reports/poster?point=${point.key}`);
});

async function showLooks() {
  const place = document.querySelector('#looks');
  if (!place) return;
  const looks = await ask('GET', `${path}/looks`);
  const lines = looks.map((look) => `${moment(look.at)}　${look.personName}　${look.reason}`);
  place.replaceChildren(...(lines.length ? lines : [place.dataset.none]).map((content) => {
    const line = document.createElement('li');
    line.textContent = content;
    return line;
  }));
}

if (page) {
  showLooks().catch((e) => tell(e.message, true));
  listen('#look', 'submit', (form) => async () => {
    const who = await ask('POST', `${path}/identity`, entries(form));
    document.querySelector('#name').textContent = who.name;
    document.querySelector('#phone').textContent = who.phone;
    const place = document.querySelector('#identity');
    place.hidden = false;
    place.focus();
    await showLooks();
  });
}
