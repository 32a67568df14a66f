/* The page 人员. */
import { ask, listen, say, tell, text } from './page.js';

/* ---- Import ---- */

function table(heads, rows) {
  const made = document.createElement('table');
  const head = made.createTHead().insertRow();
  heads.forEach((label) => {
    const cell = text('th', label);
    cell.scope = 'col';
    head.append(cell);
  });
  const body = made.createTBody();
  rows.forEach((row) => row.forEach((content, i) => (i === 0 ? body.insertRow() : body.rows[body.rows.length - 1]).append(text('td', content))));
  return made;
}

listen('#import', 'submit', (form) => async (event) => {
  const dryRun = event.submitter.value === 'true';
  const place = document.querySelector('#import-answer');
  place.hidden = true;
  const answer = await ask('POST', `/api/people/import?dryRun=${dryRun}`, new FormData(form));
  place.replaceChildren();
  if (answer.problems.length) {
    const list = document.createElement('ul');
    list.className = 'results';
    list.append(...answer.problems.map((problem) => text('li', problem.message, 'error')));
    place.append(list);
  }
  const heads = [say('账号', 'Account'), say('姓名', 'Name'), say('办所和角色', 'Offices and roles')];
  if (!dryRun) heads.push(say('首次登录密码', 'First password'));
  if (answer.accounts.length) {
    place.append(table(heads, answer.accounts.map((one) => [one.account, one.name, one.groups, one.password].slice(0, heads.length))));
  }
  place.hidden = false;
  const known = answer.known.length ? say(`，${answer.known.length} 个账号已经存在，不变`, `, ${answer.known.length} known`) : '';
  if (dryRun) {
    tell(answer.problems.length ? say(`检查出 ${answer.problems.length} 处问题，改好后再开户`, `${answer.problems.length} problems`)
      : say(`检查通过，可开户 ${answer.accounts.length} 人${known}`, `${answer.accounts.length} can be opened${known}`), answer.problems.length > 0);
  } else {
    tell(say(`已开户 ${answer.accounts.length} 人${known}。下面的密码只显示这一次，请抄录或打印后交本人，首次登录须修改`,
      `${answer.accounts.length} opened${known}. These passwords are shown once; each is changed at the first sign-in`));
  }
});

/* ---- One person ---- */

const box = document.querySelector('#doing');
const form = box.querySelector('form');
let what;
let row;

function note(content, bad) {
  document.querySelector('#doing-answer').replaceChildren(text('p', content, bad ? 'note bad' : 'note'));
}

async function open(button) {
  row = button.closest('tr');
  what = button.dataset.do;
  form.reset();
  document.querySelector('#doing-answer').replaceChildren();
  document.querySelector('#doing-title').textContent = `${button.textContent}　${row.dataset.name}（${row.dataset.account}）`;
  document.querySelector('#doing-words').textContent = {
    move: say('不再属于新办所的在办任务退回原办所。', 'Open tasks of the former offices go back.'),
    leave: say('账号停用，在办任务退回办所，经办记录保留。', 'The account closes, open tasks go back, the history stays.'),
    return: say('账号重新启用，并得到新的首次登录密码。', 'The account opens again with a new first password.'),
    reset: say('给出新的首次登录密码，原密码作废。', 'A new first password replaces the former one.'),
    history: '',
  }[what];
  box.querySelectorAll('[data-for]').forEach((one) => { one.hidden = !one.dataset.for.split(' ').includes(what); });
  const groups = row.dataset.groups.split(' ');
  [...form.elements.groups.options].forEach((option) => { option.selected = groups.includes(option.value); });
  if (what === 'history') {
    const events = await ask('GET', `/api/people/${encodeURIComponent(row.dataset.account)}/history`);
    document.querySelector('#doing-list').replaceChildren(...(events.length ? events.map((event) =>
      text('li', `${new Date(event.at).toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai' })}　${event.what}　${event.personName}　${event.words}`))
      : [text('li', say('没有记录', 'Nothing'))]));
  }
  box.showModal();
}

listen('[data-do]', 'click', (button) => () => open(button));
box.querySelector('[data-close]').addEventListener('click', () => box.close());
let changed = false;
box.addEventListener('close', () => {
  if (changed) window.location.reload();
});
form.addEventListener('submit', async (event) => {
  event.preventDefault();
  const request = { reason: form.elements.reason.value };
  if (what !== 'leave') request.groups = [...form.elements.groups.selectedOptions].map((option) => option.value);
  try {
    const answer = await ask('POST', `/api/people/${encodeURIComponent(row.dataset.account)}/${what}`, request);
    changed = true;
    box.querySelectorAll('[data-for]').forEach((one) => { one.hidden = true; });
    note(answer.password ? say(`首次登录密码（只显示这一次）：${answer.password}`, `First password, shown once: ${answer.password}`)
      : say(`已办理，退回任务 ${answer.tasks} 项`, `Done, ${answer.tasks} tasks went back`));
  } catch (e) {
    note(e.message, true);
  }
});
