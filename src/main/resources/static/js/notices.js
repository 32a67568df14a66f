/* The page 消息. */
(() => {
  'use strict';
  const answer = document.querySelector('#answer');

  function tell(text, bad) {
    const line = document.createElement('p');
    line.className = bad ? 'note bad' : 'note';
    line.setAttribute('role', bad ? 'alert' : 'status');
    line.textContent = text;
    answer.replaceChildren(line);
    answer.scrollIntoView();
  }

  async function ask(method, path, body) {
    const response = await fetch(path, { method, credentials: 'same-origin', keepalive: true,
      headers: { Accept: 'application/json', 'Content-Type': 'application/json' }, body: body === undefined ? undefined : JSON.stringify(body) });
    if (response.ok) return;
    const problem = await response.json().catch(() => ({}));
    throw new Error(problem.detail || response.status);
  }

  const act = (work) => async (event) => {
    try {
      await work(event);
    } catch (e) {
      tell(e.message, true);
    }
  };

  document.querySelectorAll('button[data-read]').forEach((button) => button.addEventListener('click', act(async () => {
    await ask('POST', '/api/notices/read', button.dataset.read === 'all' ? { all: true } : { ids: [Number(button.dataset.read)] });
    window.location.reload();
  })));
  document.querySelectorAll('a[data-read]').forEach((link) => link.addEventListener('click', () => {
    ask('POST', '/api/notices/read', { ids: [Number(link.dataset.read)] }).catch(() => {});
  }));
  document.querySelector('#choices').addEventListener('submit', act(async (event) => {
    event.preventDefault();
    const rows = [...document.querySelectorAll('tr[data-kind]')];
    await ask('PUT', '/api/notices/choices', rows.map((row) => ({ kind: row.dataset.kind,
      page: row.querySelector('[name=page]').checked, mail: row.querySelector('[name=mail]').checked })));
    window.location.reload();
  }));
  document.querySelectorAll('[data-robot]').forEach((button) => button.addEventListener('click', act(async () => {
    await ask('DELETE', '/api/notices/robots/' + button.dataset.robot);
    window.location.reload();
  })));
  const robot = document.querySelector('#robot');
  if (robot) {
    robot.addEventListener('submit', act(async (event) => {
      event.preventDefault();
      await ask('POST', '/api/notices/robots', Object.fromEntries(new FormData(robot).entries()));
      window.location.reload();
    }));
  }
})();
