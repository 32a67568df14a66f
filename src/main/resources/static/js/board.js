/* The board: its charts, and its numbers kept fresh without a reload. */
import { say, tell } from './page.js';

const PAUSE = 10000;
const wall = document.body.querySelector('#board') === null;
// Read from afar.
const SIZE = wall && window.innerWidth > 960 ? 16 : 12;
const INK = wall ? '#e8f0ff' : '#1d2733';
const SERIES = [
  ['overdue', say('逾期未整改', 'Overdue'), '#c62839'],
  ['open', say('其他在办', 'Other open'), '#e0a800'],
  ['late', say('逾期后销号', 'Closed late'), '#7d92a8'],
  ['onTime', say('按期销号', 'Closed on time'), '#2c8a57'],
];
const charts = new Map();

function options(points, byTime, narrow) {
  const names = { type: 'category', data: points.map((point) => point.name), inverse: !byTime,
    axisLabel: { color: INK, fontSize: SIZE, width: byTime ? 60 : SIZE * 9, overflow: 'truncate' } };
  const counts = { type: 'value', minInterval: 1, axisLabel: { color: INK, fontSize: SIZE, hideOverlap: true }, splitLine: { lineStyle: { opacity: 0.25 } } };
  return {
    animation: false,
    textStyle: { color: INK, fontFamily: 'inherit' },
    tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' }, confine: true },
    legend: { bottom: 0, textStyle: { color: INK, fontSize: SIZE } },
    grid: { left: 8, right: 24, top: 8, bottom: narrow ? 62 : 20 + SIZE * 1.4, containLabel: true },
    xAxis: byTime ? names : counts,
    yAxis: byTime ? counts : names,
    series: SERIES.map(([key, name, color]) => ({ name, type: 'bar', stack: 'all', barMaxWidth: 26,
      itemStyle: { color }, data: points.map((point) => point[key]) })),
  };
}

function draw() {
  const source = document.querySelector('#charts');
  if (!source || !window.echarts) return;
  const data = JSON.parse(source.textContent);
  document.querySelectorAll('[data-chart]').forEach((place) => {
    const points = data[place.dataset.chart] || [];
    if (!wall) place.style.height = place.dataset.chart === 'month' ? '20rem' : `${Math.max(9, points.length * 1.9 + 4)}rem`;
    if (!charts.has(place)) charts.set(place, window.echarts.init(place, null, { renderer: 'svg' }));
    const chart = charts.get(place);
    chart.resize();
    chart.setOption(options(points, place.dataset.chart === 'month', place.clientWidth < 420));
  });
}

/** Takes over what has changed; whoever is reading or tabbing through stays where he or she is. */
async function refresh() {
  const response = await fetch(window.location.href, { credentials: 'same-origin', headers: { Accept: 'text/html' } });
  if (!response.ok || response.redirected) throw new Error(say('数据没有更新，请刷新页面重新登录', 'Not updated; please reload and sign in again'));
  const fresh = new DOMParser().parseFromString(await response.text(), 'text/html');
  let changed = false;
  document.querySelectorAll('[data-live]').forEach((old) => {
    const next = fresh.getElementById(old.id);
    if (next && next.innerHTML !== old.innerHTML && !old.contains(document.activeElement)) {
      old.innerHTML = next.innerHTML;
      changed = true;
    }
  });
  if (changed) draw();
}

let failed = false;
async function round() {
  if (document.visibilityState === 'visible') {
    try {
      await refresh();
      if (failed) document.querySelector('#answer').replaceChildren();
      failed = false;
    } catch (e) {
      if (!failed) tell(e instanceof TypeError ? say('暂时连不上服务器，显示的是先前的数据', 'The server is out of reach; these are former numbers') : e.message, true);
      failed = true;
    }
  }
  setTimeout(round, PAUSE);
}

draw();
window.addEventListener('resize', draw);
setTimeout(round, PAUSE);
