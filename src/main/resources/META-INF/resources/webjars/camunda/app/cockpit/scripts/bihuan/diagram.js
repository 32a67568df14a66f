/* Draws a model with the viewer that Cockpit itself uses. */
import { element, say } from '../../../tasklist/scripts/bihuan/ui.js';

/** The viewer's module in the vendor's bundle of 7.24.0. */
const VIEWER = 82236;
const STEP = 1.4;
let asked = 0;

/** Modules of the vendor's bundle are reached as one more chunk of it. */
function viewerOf() {
  return new Promise((resolve, reject) => {
    asked += 1;
    window.webpackChunkcamunda_bpm_webapp.push([[`bihuan-${asked}`], {}, (load) => {
      try {
        resolve(load(VIEWER).A);
      } catch (e) {
        reject(new Error(say('浏览器不能显示流程图', 'The diagram cannot be drawn')));
      }
    }]);
  });
}

export async function bpmn(path) {
  const response = await fetch(path, { credentials: 'same-origin' });
  if (!response.ok) throw new Error(say('没有取到流程图', 'The diagram could not be loaded'));
  return response.text();
}

/**
 * A model on the page; whoever uses no mouse reads the tables beside it.
 *
 * @returns the diagram's own ways of marking: `mark(id, class)`, `note(id, text, class)`,
 *     `shade(id, share)` from 0 to 1, `close()`
 */
export async function draw(place, path, label) {
  const Viewer = await viewerOf();
  const container = element('div', { class: 'bihuan-diagram', role: 'img', 'aria-label': label });
  place.replaceChildren(container);
  const viewer = new Viewer({ container, width: '100%', height: '100%' });
  await viewer.importXML(await bpmn(path));
  const canvas = viewer.get('canvas');
  const registry = viewer.get('elementRegistry');
  const overlays = viewer.get('overlays');
  canvas.zoom('fit-viewport', 'auto');
  const zoom = (text, work) => element('button', { type: 'button', class: 'btn btn-default btn-sm', onclick: work }, text);
  place.append(element('div', { class: 'btn-group bihuan-zoom' },
    zoom(say('放大', 'Larger'), () => canvas.zoom(canvas.zoom() * STEP, 'auto')),
    zoom(say('缩小', 'Smaller'), () => canvas.zoom(canvas.zoom() / STEP, 'auto')),
    zoom(say('适应窗口', 'Fit'), () => canvas.zoom('fit-viewport', 'auto'))));
  const known = (id, work) => {
    const shape = registry.get(id);
    if (shape) work(shape);
  };
  return {
    mark: (id, name) => known(id, () => canvas.addMarker(id, name)),
    note: (id, text, name = '') => known(id, (shape) => {
      if (!shape.waypoints) overlays.add(id, { position: { bottom: 6, left: 0 }, html: element('div', { class: `bihuan-badge ${name}` }, text) });
    }),
    shade: (id, share) => known(id, (shape) => {
      if (shape.waypoints) return;
      const tint = element('div', { class: 'bihuan-heat' });
      tint.style.width = `${shape.width}px`;
      tint.style.height = `${shape.height}px`;
      tint.style.background = `hsla(${Math.round(50 - 50 * share)}, 95%, 50%, ${0.25 + 0.45 * share})`;
      tint.style.borderRadius = shape.width === shape.height ? '50%' : '10px';
      overlays.add(id, { position: { top: 0, left: 0 }, html: tint });
    }),
    close: () => viewer.destroy(),
  };
}
