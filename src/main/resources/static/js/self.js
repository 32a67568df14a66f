/* The page of an enterprise with a link. */
import { ask, entries, listen, say, smaller, tell } from './page.js';

async function body(form) {
  const made = new FormData();
  for (const field of form.elements) {
    if (!field.name) continue;
    if (field.type === 'file') for (const file of field.files) made.append(field.name, await smaller(file));
    else made.append(field.name, field.type === 'checkbox' ? field.checked : field.value);
  }
  return made;
}

const reload = (words) => {
  sessionStorage.setItem('bihuan-self-said', words);
  window.location.reload();
};

async function send(form, words) {
  let answer;
  try {
    answer = await ask('POST', form.dataset.path, await body(form));
  } catch (e) {
    throw e instanceof TypeError ? new Error(say('网络不通，内容都还在，请稍后再试', 'No connection; nothing is lost, please try again')) : e;
  }
  reload(words(answer));
}

listen('[data-form=report]', 'submit', (form) => () =>
  send(form, (answer) => say(`已报告，编号 ${answer.number}`, `Reported as ${answer.number}`)));
listen('[data-form=rectification]', 'submit', (form) => () =>
  send(form, () => say('整改报告已提交，等待复查', 'Handed in; the re-inspection is next')));
listen('[data-form=return]', 'submit', (form) => async () => {
  const answers = entries(form);
  form.querySelectorAll('[type=checkbox]').forEach((box) => { answers[box.name] = box.checked; });
  await ask('POST', form.dataset.path, answers);
  reload(say('承诺已填报', 'Answered'));
});
listen('#leave', 'click', () => async () => {
  await ask('POST', '/self/leave');
  window.location.reload();
});

const fixed = document.querySelector('[name=fixedOnSpot]');
if (fixed) fixed.addEventListener('change', () => { document.querySelector('[data-fixed]').hidden = !fixed.checked; });

const said = sessionStorage.getItem('bihuan-self-said');
if (said) {
  sessionStorage.removeItem('bihuan-self-said');
  tell(said);
}

/* The token stands behind the # of the link: browsers keep that to themselves. */
const token = window.location.hash.slice(1);
if (token) {
  window.history.replaceState(null, '', window.location.pathname);
  ask('POST', '/self/enter', { token }).then(() => window.location.reload(), (e) => tell(e.message, true));
}
