/* The page of one checklist. */
import { ask, entries, listen, say } from './page.js';

const page = document.querySelector('#visit');
const path = `/api/inspections/visits/${page.dataset.key}`;
const lines = [...document.querySelectorAll('.checklist > li')];

function show(line) {
  const failed = line.dataset.result === 'failed';
  const hazard = line.dataset.hazard || '';
  const button = line.querySelector('[data-do=hazard]');
  if (button) button.hidden = !failed || hazard !== '';
  const photos = line.querySelector('[data-photos]');
  if (photos) photos.hidden = hazard === '';
  line.querySelector('[data-number]').textContent = hazard;
}

function showLeft() {
  const open = lines.filter((line) => line.dataset.result === 'open').length;
  const failed = lines.filter((line) => line.dataset.result === 'failed').length;
  document.querySelector('#left').textContent = say(`共 ${lines.length} 项，未检查 ${open} 项，不合格 ${failed} 项`,
    `${lines.length} lines, ${open} open, ${failed} failed`);
}

async function save(line) {
  const item = await ask('PUT', `${path}/items/${encodeURIComponent(line.dataset.code)}`,
    { result: line.querySelector('[name=result]').value, note: line.querySelector('[name=note]').value });
  line.dataset.result = item.result;
  show(line);
  showLeft();
}

/** Says beside the line what became of it: the page stays where it is. */
function note(line, words, bad) {
  const place = line.querySelector('[data-said]');
  place.className = bad ? 'note bad' : 'note';
  place.textContent = words;
}

const guarded = (line, work) => async () => {
  try {
    await work();
  } catch (e) {
    line.querySelector('[name=result]').value = line.dataset.result;
    note(line, e.message, true);
  }
};

lines.forEach((line) => {
  show(line);
  line.querySelectorAll('[name=result], [name=note]').forEach((field) => field.addEventListener('change', guarded(line, () => save(line))));
  const button = line.querySelector('[data-do=hazard]');
  if (button) {
    button.addEventListener('click', guarded(line, async () => {
      button.disabled = true;
      try {
        await save(line);
        const item = await ask('POST', `${path}/items/${encodeURIComponent(line.dataset.code)}/hazard`);
        line.dataset.hazard = item.hazardNumber;
        show(line);
        note(line, say(`已转为隐患 ${item.hazardNumber}，可以上传现场照片`, `Hazard ${item.hazardNumber}; photos can be added`));
      } finally {
        button.disabled = false;
      }
    }));
  }
  const photos = line.querySelector('[data-photos] input');
  if (photos) {
    photos.addEventListener('change', guarded(line, async () => {
      const body = new FormData();
      body.append('kind', 'before');
      [...photos.files].forEach((file) => body.append('file', file));
      const taken = await ask('POST', `/api/hazards/${line.dataset.hazard}/evidence`, body);
      photos.value = '';
      note(line, say(`已上传 ${taken.length} 张照片`, `${taken.length} photos added`));
    }));
  }
});
showLeft();

listen('#rest', 'submit', (form) => async () => {
  const { result } = entries(form);
  for (const line of lines.filter((one) => one.dataset.result === 'open')) {
    line.querySelector('[name=result]').value = result;
    await save(line);
  }
});

listen('#extra', 'submit', (form) => async () => {
  await ask('POST', `${path}/items`, entries(form));
  window.location.reload();
});

listen('#record', 'submit', (form) => async () => {
  await ask('POST', `${path}/record`, entries(form));
  window.location.reload();
});
