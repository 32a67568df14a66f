/* What the pages about instances of any age share. */
import { element, say } from '../../../tasklist/scripts/bihuan/ui.js';

const MINUTE = 60000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long something took, in its two largest units. */
export function duration(millis) {
  if (millis === null || millis === undefined) return '';
  if (millis < MINUTE) return `${Math.round(millis / 100) / 10} ${say('秒', 's')}`;
  const parts = [[DAY, say('天', 'd')], [HOUR, say('小时', 'h')], [MINUTE, say('分', 'min')]];
  let rest = millis;
  return parts.map(([size, name]) => {
    const count = Math.floor(rest / size);
    rest -= count * size;
    return count ? `${count} ${name}` : '';
  }).filter(Boolean).slice(0, 2).join(' ');
}

/** The parameters of the page's address. */
export const asked = () => new URLSearchParams(window.location.hash.split('?')[1] || '');

/** The address of a page; empty values are left out. */
export function link(values) {
  const query = new URLSearchParams();
  Object.entries(values).forEach(([name, value]) => {
    if (value !== '' && value !== null && value !== undefined) query.set(name, value);
  });
  return `#/past${query.toString() ? `?${query}` : ''}`;
}

/** A value as people read it. */
export const plain = (value) => ({ true: say('是', 'yes'), false: say('否', 'no') })[value] || value;

/** A table; a cell is a text or an element. */
export function table(label, heads, rows, empty = say('没有', 'None')) {
  if (!rows.length) return element('p', { class: 'text-muted' }, empty);
  return element('div', { class: 'bihuan-wide', tabindex: '0', role: 'region', 'aria-label': label },
    element('table', { class: 'table table-condensed' },
      element('thead', {}, element('tr', {}, heads.map((head) => element('th', { scope: 'col' }, head)))),
      element('tbody', {}, rows.map((row) => element('tr', {}, row.map((cell) => element('td', {}, cell)))))));
}

/** A choice of values. */
export const select = (name, label, options, chosen) => element('select', { name, 'aria-label': label, class: 'form-control' },
  options.map(([value, text]) => element('option', { value, selected: value === chosen }, text)));
