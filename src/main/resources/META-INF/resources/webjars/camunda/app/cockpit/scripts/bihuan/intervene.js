/* What an administrator may do to an instance: tried out first, then done with a reason on record. */
import { element, field, moment, notice, request, say } from '../../../tasklist/scripts/bihuan/ui.js';
import { link, select, table } from './page.js';

const actions = (story) => (story.endedAt
  ? [['restart', say('重新启动', 'Restart')]]
  : [['move', say('移动到另一环节', 'Move to another step')], ['retry', say('重试失败的作业', 'Retry failed jobs')],
    story.state === 'suspended' ? ['activate', say('激活', 'Activate')] : ['suspend', say('挂起', 'Suspend')], ['cancel', say('取消流程', 'Cancel')]]);

const standing = (some) => element('ul', {}, some.map((one) => element('li', {}, `${one.name}${one.task ? `（${[one.assigneeName, ...one.offices].filter(Boolean).join('、')}）` : ''}`, ' ',
  element('small', {}, one.processName))));

const sentences = (some, name) => some.map((sentence) => element('p', { class: `bihuan-note ${name}` }, sentence));

function preview(found) {
  return element('div', { class: 'bihuan-preview' },
    element('h3', {}, say('预览（尚未执行）', 'Preview (nothing is done yet)')),
    sentences(found.problems, 'bad'), sentences(found.warnings, 'warn'),
    sentences(found.differences.map((one) => say(`执行后台账与流程不一致：${one}`, `Ledger and process would disagree: ${one}`)), 'warn'),
    table(say('预览', 'Preview'), ['', say('执行前', 'Before'), say('执行后', 'After')], [
      [say('所在环节', 'Stands at'), standing(found.before), standing(found.after)],
      [say('任务', 'Tasks'), element('div', {}, say('取消', 'taken away'), standing(found.tasksCancelled)), element('div', {}, say('新建', 'new'), standing(found.tasksCreated))],
      [say('定时', 'Timers'), element('ul', {}, found.timersRemoved.map((one) => element('li', {}, `${one.name} ${moment(one.dueAt)}`))),
        element('ul', {}, found.timersCreated.map((one) => element('li', {}, `${one.name} ${moment(one.dueAt)}`)))],
      [say('台账状态', 'Status'), found.statusBefore, found.statusAfter],
      [say('重试的作业', 'Jobs retried'), '', String(found.jobsRetried)]]));
}

/** The form; a change of what is to be done needs another preview. */
export function intervention(story) {
  const answer = element('div', { 'aria-live': 'polite' });
  const shown = element('div');
  const from = field(say('离开的环节', 'From'), select('from', say('离开的环节', 'From'),
    [['', say('全部', 'All')], ...[...new Set(story.current)].map((id) => [id, (story.activities.find((one) => one.activityId === id) || { name: id }).name])]));
  const place = element('select', { name: 'to', 'aria-label': say('目标环节', 'To'), class: 'form-control' });
  const to = field(say('目标环节', 'To'), place);
  const doing = element('button', { type: 'button', class: 'btn btn-danger', disabled: true, onclick: () => act() }, say('执行', 'Do it'));
  const form = element('form', { class: 'bihuan-search', oninput: () => { doing.disabled = true; shape(); }, onsubmit: (event) => { event.preventDefault(); look(); } },
    field(say('操作', 'Action'), select('action', say('操作', 'Action'), actions(story))), from, to,
    field(say('原因（记入审计）', 'Reason (kept on record)'), element('textarea', { name: 'reason', class: 'form-control', maxlength: '500', rows: '2' })),
    element('button', { type: 'submit', class: 'btn btn-primary' }, say('预览', 'Preview')), doing);
  const values = () => Object.fromEntries(new FormData(form).entries());

  function shape() {
    const { action } = values();
    from.hidden = action !== 'move';
    to.hidden = action !== 'move' && action !== 'restart';
    from.querySelector('select').disabled = from.hidden;
    place.disabled = to.hidden;
  }

  async function safely(work) {
    answer.replaceChildren();
    form.querySelectorAll('button').forEach((button) => { button.disabled = true; });
    let ready = false;
    try {
      ready = await work();
    } catch (e) {
      notice(answer, e.message, true);
    } finally {
      form.querySelectorAll('button').forEach((button) => { button.disabled = false; });
      doing.disabled = !ready;
    }
  }

  const look = () => safely(async () => {
    const found = await request('POST', `/api/instances/${encodeURIComponent(story.id)}/preview`, values());
    shown.replaceChildren(preview(found));
    return found.problems.length === 0;
  });

  const act = () => safely(async () => {
    if (!values().reason.trim()) throw new Error(say('请填写原因', 'Please give a reason'));
    const done = await request('POST', `/api/instances/${encodeURIComponent(story.id)}/interventions`, values());
    notice(answer, done.message, false);
    shown.replaceChildren(element('p', {}, element('a', { href: link({ id: done.id, at: Date.now() }) }, say('查看结果', 'See what came of it'))));
    return false;
  });

  request('GET', `/api/instances/${encodeURIComponent(story.id)}/targets`).then((targets) => {
    place.replaceChildren(...targets.map((target) => element('option', { value: target.activityId }, `${target.name || target.activityId}`)));
  }).catch((e) => notice(answer, e.message, true));
  shape();
  return element('div', {}, answer, form, shown);
}
