/* The pages 文书 and of one paper. */
import { ask, entries, listen, say, tell, text } from './page.js';

/** What of a form is filled into the paper, besides what leads to it. */
const filledIn = (form, others) =>
  Object.fromEntries(Object.entries(entries(form)).filter(([name, value]) => !others.includes(name) && value.trim()));

const issue = document.querySelector('#issue');

function showFields() {
  const kind = issue.elements.kind.selectedOptions[0];
  const place = document.querySelector('#fields');
  const label = document.querySelector('#subject-label');
  if (kind.dataset.about) label.textContent = label.dataset[kind.dataset.about];
  place.replaceChildren(...(kind.dataset.fields || '').split(';').filter(Boolean).map((field) => {
    const line = document.createElement('label');
    const input = document.createElement('textarea');
    input.name = field;
    input.rows = 2;
    input.maxLength = 1000;
    input.placeholder = place.dataset.hint;
    line.append(text('span', field), input);
    return line;
  }));
}

if (issue) {
  issue.elements.kind.addEventListener('change', showFields);
  const link = document.querySelector('#template-link');
  const template = document.querySelector('#template');
  if (template) {
    const point = () => { link.href = `/api/papers/templates/${template.elements.kind.value}.docx`; };
    template.elements.kind.addEventListener('change', point);
    point();
  }
}

listen('#issue', 'submit', (form) => async () => {
  const { kind, subject } = entries(form);
  const paper = await ask('POST', '/api/papers', { kind, subject, fields: filledIn(form, ['kind', 'subject']) });
  window.location.assign(`/papers/${paper.id}`);
});

listen('#template', 'submit', (form) => async () => {
  const data = new FormData(form);
  const kind = data.get('kind');
  data.delete('kind');
  const made = await ask('POST', `/api/papers/templates/${kind}`, data);
  tell(say(`已更换，现用第 ${made.version} 版`, `Replaced; version ${made.version} is in use`));
});

const page = document.querySelector('#paper');
const id = page && page.dataset.id;
const reload = () => window.location.reload();

listen('#sign', 'submit', (form) => async () => {
  await ask('POST', `/api/papers/${id}/signed`, new FormData(form));
  reload();
});

listen('#correct', 'submit', (form) => async () => {
  await ask('POST', `/api/papers/${id}/correction`, { reason: entries(form).reason, fields: filledIn(form, ['reason']) });
  reload();
});

listen('#void', 'submit', (form) => async () => {
  await ask('POST', `/api/papers/${id}/voidance`, entries(form));
  reload();
});
