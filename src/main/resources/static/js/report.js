/* The pages of the public: a report without an account, and the question for its state. */
import { ask, entries, listen, moment, say, smaller } from './page.js';

const $ = (selector) => document.querySelector(selector);
const MOST = 6;

const send = $('#send');
if (send) {
  const key = crypto.randomUUID ? crypto.randomUUID() : `${Date.now()}-${Math.random()}-${Math.random()}`;
  send.elements.photos.addEventListener('change', () => {
    const count = send.elements.photos.files.length;
    $('#picked').textContent = count > MOST ? say(`照片最多 ${MOST} 张，已选 ${count} 张`, `${MOST} photos at most, ${count} chosen`)
      : count ? say(`已选 ${count} 张照片`, `${count} photos chosen`) : '';
  });
  listen('#send', 'submit', (form) => async () => {
    if (form.elements.photos.files.length > MOST) throw new Error(say(`照片最多 ${MOST} 张`, `${MOST} photos at most`));
    const body = new FormData();
    ['what', 'place', 'community', 'enterprise', 'name', 'phone'].forEach((name) => body.append(name, form.elements[name].value));
    body.append('urgent', form.elements.urgent.checked);
    body.append('key', key);
    for (const file of form.elements.photos.files) body.append('photos', await smaller(file, true), 'photo.jpg');
    let receipt;
    try {
      receipt = await ask('POST', '/report', body);
    } catch (e) {
      throw e instanceof TypeError ? new Error(say('网络不通，内容都还在，请稍后再点“提交举报”', 'No connection; nothing is lost, please send again')) : e;
    }
    $('#number').textContent = receipt.number;
    $('#code').textContent = receipt.code;
    form.hidden = true;
    $('#answer').replaceChildren();
    $('#receipt').hidden = false;
    $('#receipt').focus();
  });
}

listen('#ask', 'submit', (form) => async () => {
  $('#standing').hidden = true;
  const standing = await ask('POST', '/report/state', entries(form));
  $('#answer').replaceChildren();
  $('#state-name').textContent = standing.stateName;
  $('#since').textContent = moment(standing.since);
  [['answer', '#words'], ['reward', '#reward']].forEach(([name, place]) => {
    document.querySelectorAll(`[data-${name}]`).forEach((one) => { one.hidden = !standing[name]; });
    $(place).textContent = standing[name];
  });
  $('#standing').hidden = false;
  $('#standing').focus();
});
