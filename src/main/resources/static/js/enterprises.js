/* The pages 单位台账 and of one enterprise. */
import { ask, entries, listen, moment, say, tell, text } from './page.js';

const list = (contents, className) => {
  const made = document.createElement('ul');
  made.className = 'results';
  made.append(...contents.map((content) => text('li', content, className)));
  return made;
};

listen('form[data-path]', 'submit', (form) => async () => {
  const saved = await ask(form.dataset.method, form.dataset.path, entries(form));
  window.location.assign(`/enterprises/${saved.code}`);
});

listen('#import', 'submit', (form) => async (event) => {
  const dryRun = event.submitter.value === 'true';
  const place = document.querySelector('#import-answer');
  place.hidden = true;
  const answer = await ask('POST', `/api/enterprises/import?dryRun=${dryRun}`, new FormData(form));
  const wrong = answer.problems.length;
  const counts = say(`新登记 ${answer.fresh.length} 家，更新 ${answer.changed.length} 家，不变 ${answer.same} 家`,
    `${answer.fresh.length} new, ${answer.changed.length} changed, ${answer.same} unchanged`);
  place.replaceChildren(list(answer.problems.map((problem) => problem.message), 'error'));
  if (answer.changed.length) place.append(text('p', say('更新：', 'Changed: ') + answer.changed.join('、')));
  place.hidden = false;
  if (wrong) tell(say(`检查出 ${wrong} 处问题，改好后再导入；没有写入任何一行`, `${wrong} problems; nothing was taken in`), true);
  else tell(dryRun ? say(`检查通过：${counts}`, `Sound: ${counts}`) : say(`已导入：${counts}`, `Taken in: ${counts}`));
});

/* ---- One enterprise ---- */

const page = document.querySelector('#enterprise');
const code = page && page.dataset.code;

async function showEvents() {
  const events = await ask('GET', `/api/enterprises/${code}/history`);
  document.querySelector('#events').replaceChildren(...events.map((event) =>
    text('li', `${moment(event.at)}　${event.personName}　${event.what}　${Object.entries(event.words).map(([name, word]) => `${name}：${word}`).join('；')}`)));
}

async function showVisits() {
  const place = document.querySelector('#visits');
  const visits = await ask('GET', `/api/inspections/visits?enterprise=${code}`);
  place.replaceChildren(...visits.map((visit) => {
    const line = document.createElement('li');
    const link = text('a', `${visit.key}　${visit.title}`);
    link.href = `/inspections/visits/${visit.key}`;
    line.append(link, `　${visit.kindName}　${visit.outcome || say(`待检查，${visit.dueOn} 前`, `due ${visit.dueOn}`)}　${visit.carriedOutOn || ''}　${visit.signed ? say('已签发', 'signed') : ''}`);
    return line;
  }));
  if (!visits.length) place.append(text('li', place.dataset.none));
}

async function showLinks() {
  const links = await ask('GET', `/api/enterprises/${code}/links`);
  const place = document.querySelector('#given-list');
  place.replaceChildren(...links.map((link) => {
    const line = document.createElement('li');
    line.append(text('p', say(`${moment(link.createdAt)} 由 ${link.createdByName} 生成，${moment(link.expiresAt)} 到期，${link.stateName}`,
      `Made ${moment(link.createdAt)} by ${link.createdByName}, expires ${moment(link.expiresAt)}: ${link.stateName}`)
      + (link.lastUsedAt ? say(`，最近使用 ${moment(link.lastUsedAt)}`, `, last used ${moment(link.lastUsedAt)}`) : '')));
    if (link.valid) {
      const button = text('button', place.dataset.revoke, 'quiet');
      button.type = 'button';
      button.addEventListener('click', async () => {
        button.disabled = true;
        try {
          await ask('DELETE', `/api/enterprises/${code}/links/${link.id}`);
          tell(say('链接已作废，立即失效', 'The link is revoked'));
          await showLinks();
        } catch (e) {
          tell(e.message, true);
          button.disabled = false;
        }
      });
      line.append(button);
    }
    return line;
  }));
}

if (page) {
  showEvents().catch((e) => tell(e.message, true));
  showVisits().catch((e) => tell(e.message, true));
  const links = document.querySelector('#links');
  if (links) {
    links.hidden = false;
    showLinks().catch((e) => tell(e.message, true));
    listen('#give', 'submit', (form) => async () => {
      const given = await ask('POST', `/api/enterprises/${code}/links`, { days: Number(entries(form).days) });
      const place = document.querySelector('#given');
      const address = text('input', '');
      address.readOnly = true;
      address.value = given.address;
      address.setAttribute('aria-label', say('链接', 'Link'));
      place.replaceChildren(text('p', say('链接只显示这一次，请复制后发给单位的安全管理人员：', 'Shown once; copy it and send it:'), 'note'), address);
      place.hidden = false;
      address.select();
      await showLinks();
    });
  }
}
