/* The page 批量办理. */
import { ask, listen, tell } from './page.js';

const form = document.querySelector('#tasks');
const all = document.querySelector('#all');
const action = form.elements.action;
const boxes = [...form.querySelectorAll('input[name=ids]')];

function count() {
  const picked = boxes.filter((box) => box.checked).length;
  const place = document.querySelector('#picked');
  place.textContent = picked ? place.dataset.words.replace('{0}', picked) : '';
  if (all) {
    all.checked = picked > 0 && picked === boxes.length;
    all.indeterminate = picked > 0 && picked < boxes.length;
  }
}

function fields() {
  document.querySelectorAll('[data-for]').forEach((field) => {
    field.hidden = !field.dataset.for.split(' ').includes(action.value);
  });
}

/* What was refused, with the reason of each, stays on the screen; the rest has gone from the list. */
function show(answer) {
  const list = document.querySelector('#results');
  list.replaceChildren(...answer.results.filter((result) => result.problem).map((result) => {
    const line = document.createElement('li');
    line.className = 'error';
    line.textContent = `${result.matter} ${result.step}：${result.problem}`;
    return line;
  }));
  list.hidden = answer.refused === 0;
}

if (all) {
  all.addEventListener('change', () => {
    boxes.forEach((box) => { box.checked = all.checked; });
    count();
  });
  boxes.forEach((box) => box.addEventListener('change', count));
  action.addEventListener('change', fields);
  fields();
  count();
}

/* The shortcuts of Tasklist. */
document.addEventListener('keydown', (event) => {
  if (!event.ctrlKey) return;
  const key = event.key.toLowerCase();
  const search = document.querySelector('.find input[type=search]');
  if (event.altKey && key === 'c' && boxes.length) {
    event.preventDefault();
    action.value = 'claim';
    fields();
    form.requestSubmit();
  } else if (event.altKey && key === 'l' && boxes.length) {
    event.preventDefault();
    boxes[0].focus();
  } else if (event.altKey && key === 'f' && boxes.length) {
    event.preventDefault();
    action.focus();
  } else if (event.shiftKey && key === 'f') {
    event.preventDefault();
    search.focus();
  }
});
listen('#tasks', 'submit', () => async () => {
  const given = new FormData(form);
  const request = { action: given.get('action'), ids: given.getAll('ids') };
  ['to', 'office', 'reason', 'comment'].forEach((name) => {
    if (given.get(name)) request[name] = given.get(name);
  });
  const answer = await ask('POST', '/api/tasks/bulk', request);
  show(answer);
  const chinese = document.documentElement.lang.startsWith('zh');
  const words = chinese ? `已办理 ${answer.done} 项` + (answer.refused ? `，${answer.refused} 项未办理` : '')
    : `${answer.done} done` + (answer.refused ? `, ${answer.refused} refused` : '');
  tell(words, answer.refused > 0);
  if (answer.refused === 0) setTimeout(() => window.location.reload(), 800);
});
