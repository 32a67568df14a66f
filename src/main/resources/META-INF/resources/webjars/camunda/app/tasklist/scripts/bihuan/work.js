/* What people do with a task besides its form: pass it on, ask for time, print, look back. */
import { address, dialog, element, field, moment, notice, request, say } from './ui.js';

const WORDS = { rows: 3, maxlength: 500 };

/** The vendor's list is read anew: the task may be in other hands now, or gone. */
function refresh() {
  window.location.reload();
}

const pick = (name, label, options, required) => field(label, element('select', { name, required },
  element('option', { value: '' }, say('请选择', 'Please choose')),
  ...options.map(([value, text]) => element('option', { value }, text))));

const people = (choices) => choices.colleagues.map((one) => [one.account, `${one.name}（${one.account}）`]);

async function handOver(base, choices) {
  const fields = [pick('to', say('接收人', 'To'), people(choices))];
  if (choices.offices.length) {
    fields.push(pick('office', say('或其他办所', 'or another office'), choices.offices.map((one) => [one.code, one.name])));
  }
  fields.push(field(say('移交理由', 'Reason'), element('textarea', { name: 'reason', required: true, ...WORDS })));
  if (await dialog(say('移交任务', 'Hand over'), fields, say('移交', 'Hand over'),
    (values) => request('POST', `${base}/handover`, values))) refresh();
}

async function delegate(base, choices) {
  const fields = [pick('to', say('受派人', 'To'), people(choices), true),
    field(say('委派说明', 'What to do'), element('textarea', { name: 'reason', required: true, ...WORDS }))];
  if (await dialog(say('委派任务（办完退回给您）', 'Delegate (comes back to you)'), fields, say('委派', 'Delegate'),
    (values) => request('POST', `${base}/delegation`, values))) refresh();
}

async function resolve(base, title) {
  if (await dialog(title, [field(say('说明', 'Words'), element('textarea', { name: 'comment', ...WORDS }))], title,
    (values) => request('POST', `${base}/resolution`, values))) refresh();
}

async function takeOver(base, absent) {
  if (await dialog(say(`代${absent}办理此任务？`, `Do this task for ${absent}?`), [], say('接手', 'Take over'),
    () => request('POST', `${base}/takeover`))) refresh();
}

async function askForTime(matter) {
  const fields = [
    field(say('延期理由', 'Reason'), element('textarea', { name: 'reason', required: true, ...WORDS })),
    field(say('延期期间的管控措施', 'Control meanwhile'), element('textarea', { name: 'measures', required: true, ...WORDS })),
    field(say('申请延至', 'Until'), element('input', { type: 'date', name: 'requestedUntil', required: true })),
  ];
  if (await dialog(say(`申请延期　${matter}`, `Extension for ${matter}`), fields, say('提交申请', 'Ask'),
    (values) => request('POST', `/api/hazards/${matter}/extension`, values))) refresh();
}

const COMPARED = [
  ['title', say('名称', 'Title')], ['description', say('描述', 'Description')], ['communityName', say('社区', 'Community')],
  ['place', say('地点', 'Place')], ['enterprise', say('单位', 'Enterprise')], ['foundOn', say('发现', 'Found')],
  ['statusName', say('状态', 'State')], ['responsibleOfficeName', say('责任办所', 'Office')],
];

/** Thumbnails of what may be seen of a hazard's photos; none where that is nothing. */
async function photos(number) {
  const list = await request('GET', `/api/hazards/${number}/evidence`).catch(() => ({ items: [] }));
  return list.items.filter((item) => item.thumbnail).slice(0, 3).map((item) =>
    element('img', { src: address(`/api/hazards/${number}/evidence/${item.id}/thumbnail`), alt: item.name }));
}

/** The report and what it is likely the same as, side by side; one click merges it. */
async function merge(taskId, matter, candidates) {
  const own = await request('GET', `/api/hazards/${matter}`);
  const pictures = await Promise.all([matter, ...candidates.map((one) => one.number)].map(photos));
  const columns = [own, ...candidates];
  const heads = candidates.map((one, i) => element('th', { scope: 'col' },
    element('label', {}, element('input', { type: 'radio', name: 'duplicateOf', value: one.number, checked: i === 0 }), ` ${one.number}`),
    element('div', { class: 'bihuan-quiet' }, one.reason)));
  const table = element('div', { class: 'bihuan-wide', tabindex: '0' }, element('table', { class: 'bihuan-compare' },
    element('thead', {}, element('tr', {}, element('td'), element('th', { scope: 'col' }, say('本报告', 'This report'), element('div', {}, matter)), ...heads)),
    element('tbody', {},
      ...COMPARED.map(([field_, label]) => element('tr', {}, element('th', { scope: 'row' }, label),
        ...columns.map((one) => element('td', {}, one[field_] || '')))),
      element('tr', {}, element('th', { scope: 'row' }, say('照片', 'Photos')), ...pictures.map((some) => element('td', {}, ...some))))));
  const words = field(say('意见', 'Words'), element('textarea', { name: 'comment', ...WORDS }));
  if (await dialog(say('疑似重复：并入所选隐患', 'Likely a duplicate: merge'), [table, words], say('并入', 'Merge'),
    (values) => request('POST', `/api/m/tasks/${taskId}/complete`, { verification: 'duplicate', ...values }))) refresh();
}

/** The bar stays when another task is opened: which one it is stands in the address. */
const openTask = () => new URLSearchParams(window.location.hash.split('?')[1] || '').get('task');

const button = (label, work) => element('button', { type: 'button', class: 'btn btn-link', onclick: work }, label);

function shownFor(taskId, choices) {
  const base = `/api/tasks/${taskId}`;
  const shown = [];
  if (choices.colleagues.length || choices.offices.length) {
    shown.push(button(say('移交', 'Hand over'), () => handOver(base, choices)));
  }
  if (choices.mayWork && choices.colleagues.length) {
    shown.push(button(say('委派', 'Delegate'), () => delegate(base, choices)));
  }
  if (choices.mayWork && choices.delegatedBy) {
    shown.push(button(say(`退回给${choices.delegatedBy}`, `Return to ${choices.delegatedBy}`), () => resolve(base, say('退回委派人', 'Return'))));
  }
  if (choices.mayTakeBack) shown.push(button(say('收回委派', 'Take back'), () => resolve(base, say('收回委派', 'Take back'))));
  if (choices.standsInFor) {
    shown.push(button(say(`代${choices.standsInFor}接手`, `Take over for ${choices.standsInFor}`), () => takeOver(base, choices.standsInFor)));
  }
  if (choices.mayAskForTime) shown.push(button(say('申请延期', 'Ask for time'), () => askForTime(choices.task.matter)));
  shown.push(element('a', { class: 'btn btn-link', href: address(`/m/tasks/${taskId}?print`), target: '_blank', rel: 'noopener' }, say('打印', 'Print')));
  return shown;
}

let watching;

function buttons(node) {
  node.classList.add('bihuan-actions');
  let looks = 0;
  async function show() {
    looks += 1;
    const look = looks;
    const taskId = openTask();
    const choices = taskId ? await request('GET', `/api/tasks/${taskId}/choices`).catch(() => null) : null;
    // Another task may have been opened, or the same one anew: only the last look counts.
    if (look !== looks) return;
    node.replaceChildren(...(choices ? shownFor(taskId, choices) : []));
    // A campaign's matters have a path; hazards have a number.
    if (!choices || !choices.mayWork || choices.task.matter.includes('/')) return;
    const candidates = await request('GET', `/api/hazards/${choices.task.matter}/duplicates`).catch(() => []);
    if (candidates.length && look === looks) {
      node.prepend(button(say(`疑似重复 ${candidates.length}`, `Duplicates? ${candidates.length}`), () => merge(taskId, choices.task.matter, candidates)));
    }
  }
  window.removeEventListener('hashchange', watching);
  watching = show;
  window.addEventListener('hashchange', watching);
  show();
}

function past(node, taskId) {
  const message = element('div', { 'aria-live': 'polite' });
  const list = element('ol', { class: 'bihuan-past' });
  node.classList.add('bihuan-evidence-tab');
  node.replaceChildren(message, list);
  request('GET', `/api/tasks/${taskId}/history`).then((steps) => {
    list.replaceChildren(...steps.slice().reverse().map((step) => element('li', {},
      element('time', { datetime: step.at }, moment(step.at)), '　',
      element('strong', {}, step.label), step.outcome ? ` ${step.outcome}` : '', '　', step.personName,
      ...Object.entries(step.words).map(([label, text]) => element('div', {}, element('span', { class: 'bihuan-quiet' }, `${label}：`), text)))));
    if (!steps.length) notice(message, say('还没有办理记录', 'Nothing yet'));
  }).catch((e) => notice(message, e.message, true));
}

/** A way from Tasklist's bar to a page of the platform. */
const way = (name, path, label, priority) => ({
  id: `bihuan.${name}`,
  pluginPoint: 'tasklist.navbar.action',
  priority,
  render: (node) => node.replaceChildren(element('a', { href: path }, label)),
});

export default [
  way('worklist', '/worklist', say('批量办理', 'Several tasks'), 320),
  way('leave', '/leave', say('请假代理', 'Leave'), 310),
  {
    id: 'bihuan.work',
    pluginPoint: 'tasklist.task.action',
    priority: 200,
    render: (node) => buttons(node),
    unmount: () => window.removeEventListener('hashchange', watching),
  },
  {
    id: 'bihuan.past',
    pluginPoint: 'tasklist.task.detail',
    priority: 700,
    properties: { label: say('办理经过', 'History of the matter') },
    render: (node, { taskId }) => past(node, taskId),
  },
];
