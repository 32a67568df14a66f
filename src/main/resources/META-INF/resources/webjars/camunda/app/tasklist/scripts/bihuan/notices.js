/* The bell in Tasklist's bar: how many notices are unread, and the way to them. */
import { element, request, say } from './ui.js';

const EVERY = 60000;
let timer;

function bell(node) {
  const count = element('span', { class: 'badge bihuan-unread', hidden: true });
  const link = element('a', { href: '/notices', class: 'bihuan-bell' }, say('消息', 'Notices'), ' ', count);
  node.replaceChildren(link);

  async function look() {
    if (document.hidden) return;
    try {
      const { unread } = await request('GET', '/api/notices?unread=true');
      count.hidden = unread === 0;
      count.textContent = unread > 99 ? '99+' : unread;
      link.setAttribute('aria-label', say(`消息，未读 ${unread} 条`, `Notices, ${unread} unread`));
    } catch (e) {
      count.hidden = true;
    }
  }
  look();
  clearInterval(timer);
  timer = setInterval(look, EVERY);
}

export default {
  id: 'bihuan.notices',
  pluginPoint: 'tasklist.navbar.action',
  priority: 300,
  render: bell,
  unmount: () => clearInterval(timer),
};
