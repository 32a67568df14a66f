/* One instance, running or ended years ago: the path it took, who did what, and how long it took. */
import { element, moment, notice, request, say } from '../../../tasklist/scripts/bihuan/ui.js';
import { draw } from './diagram.js';
import { duration, link, plain, table } from './page.js';
import { intervention } from './intervene.js';

const words = (said) => Object.entries(said || {}).map(([label, text]) => element('div', {}, element('b', {}, `${label}：`), text));

const change = (event) => (event.property
  ? element('div', {}, `${event.property}：${event.before || '—'} → ${event.after || '—'}`) : null);

const trail = (story) => table(say('经过', 'Trail'), [say('时间', 'When'), say('经办', 'Who'), say('事项', 'What'), say('结果', 'Outcome'), say('内容', 'Words')],
  story.trail.map((event) => [moment(event.at), event.personName, event.what, event.outcome,
    element('div', {}, words(event.words), change(event), event.annotation ? element('div', {}, event.annotation) : null)]));

const times = (story) => element('div', {},
  table(say('各环节用时', 'Time at each step'), [say('环节', 'Step'), say('次数', 'Count'), say('合计', 'Total'), say('最长', 'Longest')],
    story.summary.map((step) => [step.name, String(step.count), duration(step.totalMillis), duration(step.maxMillis)])),
  element('h3', {}, say('先后', 'In their order')),
  table(say('先后', 'In their order'), [say('环节', 'Step'), say('办理人', 'By'), say('开始', 'Started'), say('结束', 'Ended'), say('用时', 'Took'), ''],
    story.activities.map((one) => [one.calledInstance ? element('a', { href: link({ id: one.calledInstance }) }, one.name) : one.name,
      one.assigneeName || '', moment(one.startedAt), moment(one.endedAt), duration(one.durationMillis), one.canceled ? say('已取消', 'Cancelled') : ''])));

const decisions = (story) => element('div', {}, story.decisions.length ? story.decisions.map((decision) => element('section', { class: 'bihuan-decision' },
  element('h3', {}, `${decision.name}（${say('第', 'v')} ${decision.version} ${say('版', '')}）`), element('p', {}, moment(decision.at)),
  table(say('输入', 'Inputs'), [say('输入', 'Input'), say('值', 'Value')], decision.inputs.map((input) => [input.name, plain(input.value)])),
  table(say('命中的规则', 'Rules that applied'), [say('规则', 'Rule'), say('条件', 'Conditions'), say('输出', 'Outputs'), say('依据', 'Annotation')],
    decision.rules.map((rule) => [String(rule.number), element('div', {}, rule.conditions.map((condition) => element('div', {}, condition))),
      element('div', {}, decision.outputs.filter((output) => output.rule === rule.number).map((output) => element('div', {}, `${output.name}：${plain(output.value)}`))),
      rule.annotation]), say('没有命中规则', 'No rule applied')))) : element('p', { class: 'text-muted' }, say('没有决策', 'No decisions')));

const variables = (story) => element('div', {},
  table(say('变量', 'Variables'), [say('变量', 'Variable'), say('值', 'Value'), say('类型', 'Type'), say('产生于', 'Since')],
    story.variables.map((one) => [one.name, plain(one.value), one.type, moment(one.createdAt)])),
  element('h3', {}, say('变更', 'Changes')),
  table(say('变更', 'Changes'), [say('时间', 'When'), say('环节', 'Step'), say('变量', 'Variable'), say('改为', 'Changed to')],
    story.changes.map((one) => [moment(one.at), one.activity, one.name, plain(one.value)])));

const troubles = (story) => element('div', {},
  table(say('异常', 'Incidents'), [say('环节', 'Step'), say('说明', 'Message'), say('时间', 'Since')],
    story.incidents.map((one) => [one.name, one.message, moment(one.at)]), say('没有异常', 'No incidents')),
  element('h3', {}, say('定时', 'Timers')),
  table(say('定时', 'Timers'), [say('环节', 'Step'), say('到时', 'Due')], story.timers.map((one) => [one.name, moment(one.dueAt)])));

/** Sections of which one is shown; the arrow keys go from one to the next. */
function tabs(sections) {
  const panel = element('div', { role: 'tabpanel', id: 'bihuan-panel', tabindex: '0' });
  const buttons = sections.map(([name, content], index) => element('button', { type: 'button', role: 'tab', 'aria-controls': 'bihuan-panel', class: 'btn btn-default',
    onclick: () => choose(index), onkeydown: (event) => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (step) {
        choose((index + step + sections.length) % sections.length);
        buttons[(index + step + sections.length) % sections.length].focus();
      }
    } }, name));
  function choose(index) {
    buttons.forEach((button, at) => {
      button.setAttribute('aria-selected', at === index ? 'true' : 'false');
      button.tabIndex = at === index ? 0 : -1;
      button.classList.toggle('active', at === index);
    });
    panel.setAttribute('aria-label', sections[index][0]);
    panel.replaceChildren(sections[index][1]());
  }
  choose(0);
  return element('div', {}, element('div', { role: 'tablist', class: 'btn-group bihuan-tabs' }, buttons), panel);
}

async function path(place, story) {
  const diagram = await draw(place, `/api/instances/${encodeURIComponent(story.id)}/diagram`, `${story.processName} ${story.businessKey}`);
  const canceled = new Set(story.activities.filter((one) => one.canceled).map((one) => one.activityId));
  story.activities.forEach((one) => diagram.mark(one.activityId, 'bihuan-done'));
  canceled.forEach((id) => diagram.mark(id, 'bihuan-canceled'));
  story.flows.forEach((id) => diagram.mark(id, 'bihuan-taken'));
  story.current.forEach((id) => diagram.mark(id, 'bihuan-current'));
  story.incidents.forEach((one) => diagram.mark(one.activityId, 'bihuan-incident'));
  story.summary.forEach((step) => diagram.note(step.activityId, `${step.count > 1 ? `${step.count}× ` : ''}${duration(step.totalMillis)}`));
  return diagram;
}

const relatives = (story) => [story.parent, ...story.children].filter(Boolean).map((one) => [
  element('a', { href: link({ id: one.id }) }, one === story.parent ? `${say('上级流程', 'Called by')} ${one.processName}` : one.processName), ' ', one.stateName, '　']);

/** Whether the person is an administrator, who alone may intervene. */
async function mayIntervene() {
  const person = await request('GET', '/camunda/api/admin/auth/user/default');
  return person.authorizedApps.includes('admin');
}

export async function show(node, id) {
  const answer = element('div', { 'aria-live': 'polite' });
  const body = element('div', {}, say('正在读取……', 'Loading …'));
  node.replaceChildren(element('p', {}, element('a', { href: link({}) }, say('‹ 流程档案', '‹ Processes of any age'))), answer, body);
  let diagram;
  try {
    const [story, administrator] = await Promise.all([request('GET', `/api/instances/${encodeURIComponent(id)}`), mayIntervene()]);
    const picture = element('div', { class: 'bihuan-picture' });
    const running = !story.endedAt;
    const sections = [[say('经过', 'Trail'), () => trail(story)], [say('用时', 'Times'), () => times(story)], [say('决策', 'Decisions'), () => decisions(story)],
      [say('变量', 'Variables'), () => variables(story)], [say('异常和定时', 'Incidents and timers'), () => troubles(story)]];
    if (administrator) sections.push([say('干预', 'Intervene'), () => intervention(story)]);
    body.replaceChildren(
      element('h1', {}, `${story.businessKey || story.id}　${story.title}`),
      element('p', {}, element('b', {}, story.stateName), `　${story.processName}（${say('第', 'v')} ${story.version} ${say('版', '')}）　${story.officeName}　${story.gradeName}　${moment(story.startedAt)} — ${running ? story.standsAt.join('、') : moment(story.endedAt)}`,
        story.durationMillis ? `　${say('用时', 'took')} ${duration(story.durationMillis)}` : '', story.deleteReason ? `　${say('取消原因', 'cancelled')}：${story.deleteReason}` : ''),
      element('p', { class: 'bihuan-links' },
        story.hazard ? element('a', { href: `/hazards/${encodeURIComponent(story.businessKey)}` }, say('隐患档案', 'Hazard')) : null, ' ',
        story.hazard ? element('a', { href: `/ledger?q=${encodeURIComponent(story.businessKey)}` }, say('隐患台账', 'Ledger')) : null, ' ',
        story.businessKey ? element('a', { href: `/audit?subject=${encodeURIComponent(story.businessKey)}` }, say('审计', 'Record')) : null, ' ',
        running ? element('a', { href: `#/process-instance/${encodeURIComponent(story.id)}/runtime` }, say('运行视图', 'Runtime view')) : null, ' ',
        element('a', { href: link({ heat: story.processKey }) }, say('热度图', 'Heat map'))),
      element('p', {}, relatives(story)), picture,
      element('p', { class: 'bihuan-legend' }, element('span', { class: 'taken' }, say('已走过', 'taken')), element('span', { class: 'current' }, say('所在环节', 'stands here')),
        element('span', { class: 'canceled' }, say('已取消', 'cancelled')), element('span', { class: 'incident' }, say('有异常', 'failing'))),
      tabs(sections));
    diagram = await path(picture, story);
  } catch (e) {
    if (!body.querySelector('h1')) body.replaceChildren();
    notice(answer, e.message, true);
  }
  return () => diagram && diagram.close();
}
