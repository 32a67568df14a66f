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
  async function show() {
    const taskId = openTask();
    const choices = taskId ? await request('GET', `/api/tasks/${taskId}/choices`).catch(() => null) : null;
    if (taskId === openTask()) node.replaceChildren(...(choices ? shownFor(taskId, choices) : []));
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
