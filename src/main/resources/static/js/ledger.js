/* The page 隐患台账: files brought in with their progress, and the reconciliation. */
import { ask, listen, say, tell, text } from './page.js';

const MOST_LINES = 300;

const lines = (problems, className) => {
  const list = document.createElement('ul');
  list.className = 'results';
  list.append(...problems.slice(0, MOST_LINES).map((problem) => text('li', problem.message, className)));
  if (problems.length > MOST_LINES) list.append(text('li', say(`还有 ${problems.length - MOST_LINES} 处，见下载的文件`, `${problems.length - MOST_LINES} more in the file`)));
  return list;
};

function showProgress(view) {
  const place = document.querySelector('#progress');
  place.hidden = !view.running;
  const bar = place.querySelector('progress');
  bar.max = view.total;
  bar.value = view.done;
  place.querySelector('span').textContent = `${view.stateName} ${view.done} / ${view.total}`;
}

const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

function show(view) {
  const place = document.querySelector('#import-answer');
  place.replaceChildren(lines(view.problems, 'error'));
  if (view.warnings.length) place.append(text('h3', say('请核对', 'To be looked at')), lines(view.warnings, 'warning'));
  if (view.badRows) {
    const link = text('a', say('下载有问题的行', 'Rows with problems'));
    link.href = view.badRows;
    place.append(link);
  }
  place.hidden = false;
  const counts = say(`${view.dryRun ? '可以导入' : '已导入'} ${view.created} 条，已在台账 ${view.known} 条，有问题 ${view.bad} 条`,
    `${view.created} ${view.dryRun ? 'can be taken in' : 'taken in'}, ${view.known} known, ${view.bad} with problems`);
  tell(view.message ? `${view.stateName}：${view.message}` : counts, view.bad > 0 || Boolean(view.message));
}

listen('#import', 'submit', (form) => async (event) => {
  const dryRun = event.submitter.value === 'true';
  document.querySelector('#import-answer').hidden = true;
  const data = new FormData(form);
  const mode = data.get('mode');
  data.delete('mode');
  let view = await ask('POST', `/api/ledger/import?dryRun=${dryRun}&mode=${mode}`, data);
  while (view.running) {
    showProgress(view);
    await pause(1000);
    view = await ask('GET', `/api/ledger/imports/${view.id}`);
  }
  showProgress(view);
  show(view);
});

listen('#reconcile', 'submit', () => async () => {
  const differences = await ask('GET', '/api/ledger/reconciliation');
  document.querySelector('#differences').replaceChildren(...differences.map((one) =>
    text('li', `${one.number}　${one.what}：${say('台账', 'register')} ${one.register}，${say('流程', 'engine')} ${one.engine}`, 'error')));
  tell(differences.length ? say(`有 ${differences.length} 处不一致`, `${differences.length} differences`)
    : say('台账与流程一致', 'Register and engine agree'), differences.length > 0);
});
