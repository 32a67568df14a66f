/* Instances of any age, by number, office, grade, state and days. */
import { element, field, moment, notice, request, say } from '../../../tasklist/scripts/bihuan/ui.js';
import { asked, duration, link, select, table } from './page.js';

const FIELDS = ['key', 'process', 'office', 'grade', 'state', 'startedFrom', 'startedTo', 'endedFrom', 'endedTo'];

const states = () => [['', say('全部状态', 'Any state')], ['running', say('运行中', 'Running')], ['finished', say('已结束', 'Finished')],
  ['cancelled', say('已取消', 'Cancelled')], ['suspended', say('已挂起', 'Suspended')], ['incident', say('有异常', 'Failing')]];

function form(values, models, offices) {
  const day = (name, label) => field(label, element('input', { type: 'date', name, class: 'form-control', value: values.get(name) || '' }));
  return element('form', { class: 'bihuan-search', role: 'search', onsubmit: (event) => {
    event.preventDefault();
    window.location.hash = link(Object.fromEntries(new FormData(event.target).entries()));
  } },
  field(say('编号', 'Number'), element('input', { type: 'search', name: 'key', class: 'form-control', maxlength: '100', value: values.get('key') || '' })),
  field(say('流程', 'Process'), select('process', say('流程', 'Process'), [['', say('全部流程', 'Any process')], ...models.map((model) => [model.key, model.name])], values.get('process'))),
  field(say('办所', 'Office'), select('office', say('办所', 'Office'), [['', say('全部办所', 'Any office')], ...offices.map((office) => [office.code, office.name])], values.get('office'))),
  field(say('等级', 'Grade'), select('grade', say('等级', 'Grade'), [['', say('全部等级', 'Any grade')], ['ordinary', say('一般隐患', 'Ordinary')], ['major', say('重大隐患', 'Major')]], values.get('grade'))),
  field(say('状态', 'State'), select('state', say('状态', 'State'), states(), values.get('state'))),
  day('startedFrom', say('开始自', 'Started from')), day('startedTo', say('至', 'to')),
  day('endedFrom', say('结束自', 'Ended from')), day('endedTo', say('至', 'to')),
  element('button', { type: 'submit', class: 'btn btn-primary' }, say('查找', 'Search')));
}

const row = (one) => [
  element('a', { href: link({ id: one.id }) }, one.businessKey || one.id), one.title, one.processName, one.officeName, one.gradeName,
  one.stateName, one.standsAt.join('、'), moment(one.startedAt), moment(one.endedAt), duration(one.durationMillis)];

export async function show(node) {
  const values = asked();
  const answer = element('div', { 'aria-live': 'polite' });
  const list = element('div', {}, say('正在查找……', 'Searching …'));
  const head = element('div');
  node.replaceChildren(element('h1', {}, say('流程档案', 'Processes of any age')), answer, head, list);
  try {
    const [models, offices] = await Promise.all([request('GET', '/api/models'), request('GET', '/api/offices')]);
    head.replaceChildren(form(values, models, offices),
      element('p', {}, say('各环节的次数和用时：', 'Counts and times at each step: '),
        models.map((model) => [element('a', { href: link({ heat: model.key }) }, model.name), '　'])));
    const query = new URLSearchParams();
    FIELDS.forEach((name) => values.get(name) && query.set(name, values.get(name)));
    const page = Number(values.get('page') || 0);
    query.set('page', page);
    const found = await request('GET', `/api/instances?${query}`);
    const turn = (to, text) => element('a', { href: link({ ...Object.fromEntries(query), page: to }) }, text);
    list.replaceChildren(
      table(say('流程', 'Processes'), [say('编号', 'Number'), say('事项', 'Matter'), say('流程', 'Process'), say('办所', 'Office'), say('等级', 'Grade'),
        say('状态', 'State'), say('所在环节', 'Stands at'), say('开始', 'Started'), say('结束', 'Ended'), say('用时', 'Took')], found.items.map(row),
      say('没有找到流程', 'Nothing found')),
      element('p', {}, page > 0 ? turn(page - 1, say('上一页', 'Back')) : '', ' ', found.more ? turn(page + 1, say('下一页', 'More')) : ''));
  } catch (e) {
    list.replaceChildren();
    notice(answer, e.message, true);
  }
}
