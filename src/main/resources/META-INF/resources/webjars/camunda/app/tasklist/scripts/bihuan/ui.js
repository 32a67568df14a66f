/* What the plug-ins of Tasklist share: words in two languages, elements, requests, dialogs. */

const CHINESE = (navigator.language || '').startsWith('zh');

/** The text in the person's language. */
export const say = (chinese, english) => (CHINESE ? chinese : english);

/** An element with attributes and children; attributes that start with "on" are listeners. */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  Object.entries(attributes).forEach(([key, value]) => {
    if (key.startsWith('on')) made.addEventListener(key.slice(2), value);
    else if (value === true) made.setAttribute(key, '');
    else if (value !== false && value !== undefined && value !== null) made.setAttribute(key, value);
  });
  made.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== ''));
  return made;
}

/** Where the platform answers, whatever its context path. */
export const address = (path) => new URL(path, window.location.origin).toString();

/** A request in the person's name; a refusal is thrown with the platform's own sentence. */
export async function request(method, path, body) {
  const options = { method, headers: { Accept: 'application/json' }, credentials: 'same-origin' };
  if (body instanceof FormData) options.body = body;
  else if (body !== undefined) {
    options.body = JSON.stringify(body);
    options.headers['Content-Type'] = 'application/json';
  }
  let answer;
  try {
    answer = await fetch(address(path), options);
  } catch (e) {
    throw new Error(say('网络不通，没有保存，请稍后再试', 'No connection; nothing was saved'));
  }
  if (answer.status === 401) throw new Error(say('登录已失效，请重新登录', 'Please sign in again'));
  const text = await answer.text();
  let content = null;
  try {
    content = text ? JSON.parse(text) : null;
  } catch (e) {
    content = null;
  }
  if (!answer.ok) {
    throw new Error((content && (content.detail || content.message)) || say('系统出错，请稍后再试', 'Something went wrong'));
  }
  return content;
}

/** Day and minute as people here write them. */
export const moment = (text) => (text ? new Date(text).toLocaleString('zh-CN', {
  timeZone: 'Asia/Shanghai', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' }) : '');

/** A sentence that screen readers read out. */
export function notice(place, text, bad) {
  place.replaceChildren(element('p', { class: bad ? 'bihuan-note bad' : 'bihuan-note', role: bad ? 'alert' : 'status' }, text));
}

/**
 * A dialog with fields; resolves with what was entered once `send` has accepted it, or with
 * undefined when it was closed. A refusal is shown in the dialog and nothing entered is lost.
 */
export function dialog(title, fields, submit, send) {
  return new Promise((resolve) => {
    const before = document.activeElement;
    const message = element('div', { 'aria-live': 'polite' });
    const box = element('dialog', { class: 'bihuan-dialog', 'aria-labelledby': 'bihuan-dialog-title' });
    const form = element('form', { method: 'dialog' },
      element('h3', { id: 'bihuan-dialog-title' }, title), fields, message,
      element('div', { class: 'bihuan-dialog-actions' },
        element('button', { type: 'submit', class: 'btn btn-primary' }, submit),
        element('button', { type: 'button', class: 'btn btn-default', onclick: () => box.close() }, say('取消', 'Cancel'))));
    let result;
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      const values = Object.fromEntries(new FormData(form).entries());
      form.querySelectorAll('button').forEach((button) => { button.disabled = true; });
      try {
        await send(values);
        result = values;
        box.close();
      } catch (e) {
        notice(message, e.message, true);
      } finally {
        form.querySelectorAll('button').forEach((button) => { button.disabled = false; });
      }
    });
    box.addEventListener('close', () => {
      box.remove();
      if (before && before.isConnected) before.focus();
      resolve(result);
    });
    box.append(form);
    document.body.append(box);
    box.showModal();
  });
}

/** A labelled field of a dialog. */
export const field = (label, input) => element('label', { class: 'bihuan-field' }, element('span', {}, label), input);
