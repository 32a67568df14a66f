/* Where the instances of a model go, and where their time goes. */
import { element, field, notice, request, say } from '../../../tasklist/scripts/bihuan/ui.js';
import { draw } from './diagram.js';
import { asked, duration, link, select, table } from './page.js';

export async function show(node, key) {
  const values = asked();
  const by = values.get('by') === 'duration' ? 'duration' : 'count';
  const answer = element('div', { 'aria-live': 'polite' });
  const body = element('div', {}, say('正在统计……', 'Counting …'));
  node.replaceChildren(element('p', {}, element('a', { href: link({}) }, say('‹ 流程档案', '‹ Processes of any age'))), answer, body);
  let diagram;
  try {
    const query = new URLSearchParams();
    ['version', 'from', 'to'].forEach((name) => values.get(name) && query.set(name, values.get(name)));
    const [models, heat] = await Promise.all([request('GET', '/api/models'), request('GET', `/api/models/${encodeURIComponent(key)}/heat?${query}`)]);
    const model = models.find((one) => one.key === key);
    const picture = element('div', { class: 'bihuan-picture' });
    const day = (name, label, value) => field(label, element('input', { type: 'date', name, class: 'form-control', value }));
    const form = element('form', { class: 'bihuan-search', onsubmit: (event) => {
      event.preventDefault();
      window.location.hash = link({ heat: key, ...Object.fromEntries(new FormData(event.target).entries()) });
    } },
    field(say('着色', 'Colour by'), select('by', say('着色', 'Colour by'), [['count', say('次数', 'count')], ['duration', say('平均用时', 'average time')]], by)),
    field(say('版本', 'Version'), select('version', say('版本', 'Version'), [['', say('全部版本', 'All versions')], ...model.versions.map((one) => [String(one.version), `${one.version}`])], values.get('version') || '')),
    day('from', say('开始自', 'Started from'), heat.from), day('to', say('至', 'to'), heat.to),
    element('button', { type: 'submit', class: 'btn btn-primary' }, say('查看', 'Show')));
    body.replaceChildren(element('h1', {}, `${model.name}　${say('热度图', 'heat map')}`), form,
      heat.limited ? element('p', { class: 'bihuan-note warn' }, say('记录过多，只统计了这段时间中最近的一部分', 'Too many; only the latest of the period were counted')) : '', picture,
      table(say('各环节', 'Steps'), [say('环节', 'Step'), say('次数', 'Count'), say('未结束', 'Not ended'), say('取消', 'Cancelled'), say('平均用时', 'Average'), say('中位用时', 'Median'), say('最长', 'Longest')],
        heat.activities.map((one) => [one.name || one.activityId, String(one.count), String(one.running), String(one.canceled), duration(one.averageMillis), duration(one.medianMillis), duration(one.maxMillis)]),
        say('这段时间没有记录', 'Nothing in this period')));
    diagram = await draw(picture, `/api/models/${encodeURIComponent(heat.definitionId)}/diagram`, model.name);
    const figure = (one) => (by === 'count' ? one.count : one.averageMillis || 0);
    const most = Math.max(1, ...heat.activities.map(figure));
    heat.activities.forEach((one) => {
      // Times differ by powers of ten: without their logarithm only the longest would be seen.
      diagram.shade(one.activityId, by === 'count' ? one.count / most : Math.log1p(figure(one)) / Math.log1p(most));
      diagram.note(one.activityId, by === 'count' ? String(one.count) : duration(one.averageMillis));
    });
  } catch (e) {
    if (!body.querySelector('h1')) body.replaceChildren();
    notice(answer, e.message, true);
  }
  return () => diagram && diagram.close();
}
