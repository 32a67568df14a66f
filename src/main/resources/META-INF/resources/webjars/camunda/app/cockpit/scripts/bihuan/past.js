/* Cockpit of the community edition shows what runs; these plug-ins show what has run, too. */
import { element, say } from '../../../tasklist/scripts/bihuan/ui.js';
import { asked, link } from './page.js';
import { show as search } from './search.js';
import { show as story } from './story.js';
import { show as heat } from './heat.js';

let close;

async function render(node) {
  const page = element('main', { class: 'bihuan-past' });
  node.replaceChildren(page);
  const values = asked();
  if (values.get('id')) close = await story(page, values.get('id'));
  else if (values.get('heat')) close = await heat(page, values.get('heat'));
  else await search(page);
}

function leave() {
  if (close) close();
  close = undefined;
}

const button = (label, href) => element('a', { class: 'btn btn-default', href, title: label }, label);

export default [
  { id: 'bihuan.past', pluginPoint: 'cockpit.route', priority: 1, render, unmount: leave, properties: { path: '/past' } },
  { id: 'bihuan.past-link', pluginPoint: 'cockpit.navigation', priority: 5, properties: { label: say('流程档案', 'Past'), pagePath: '#/past' } },
  { id: 'bihuan.board-link', pluginPoint: 'cockpit.navigation', priority: 4, properties: { label: say('督导看板', 'Board'), pagePath: '/board' } },
  { id: 'bihuan.instance-past', pluginPoint: 'cockpit.processInstance.runtime.action', priority: 100,
    render: (node, { processInstanceId }) => node.append(button(say('经过', 'Story'), link({ id: processInstanceId }))) },
];
