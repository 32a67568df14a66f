/* What the platform's own pages share: requests in the person's name, and sentences that are read out. */

/** Shows a sentence in the place that the page has for answers. */
export function tell(text, bad) {
  const answer = document.querySelector('#answer');
  const line = document.createElement('p');
  line.className = bad ? 'note bad' : 'note';
  line.setAttribute('role', bad ? 'alert' : 'status');
  line.textContent = text;
  answer.replaceChildren(line);
  answer.scrollIntoView({ block: 'nearest' });
}

/** Asks the platform; a refusal is thrown with its own sentence. */
export async function ask(method, path, body) {
  const form = body instanceof FormData;
  const response = await fetch(path, { method, credentials: 'same-origin', keepalive: !form,
    headers: form ? { Accept: 'application/json' } : { Accept: 'application/json', 'Content-Type': 'application/json' },
    body: form || body === undefined ? body : JSON.stringify(body) });
  const content = await response.json().catch(() => null);
  if (response.ok) return content;
  throw new Error((content && content.detail) || String(response.status));
}

/** A listener that tells what was refused; whatever it was called on waits meanwhile. */
export const act = (work) => async (event) => {
  event.preventDefault();
  const button = event.submitter || event.currentTarget;
  if (button) button.disabled = true;
  try {
    await work(event);
  } catch (e) {
    tell(e.message, true);
  } finally {
    if (button) button.disabled = false;
  }
};

/** Listens at every element that matches. */
export const listen = (selector, event, work) =>
  document.querySelectorAll(selector).forEach((one) => one.addEventListener(event, act(work(one))));

/** What a form holds. */
export const entries = (form) => Object.fromEntries(new FormData(form).entries());

/** One of two texts, in the language of the page. */
export const say = (chinese, other) => (document.documentElement.lang.startsWith('zh') ? chinese : other);

/** An element with a text. */
export function text(name, content, className = '') {
  const made = document.createElement(name);
  made.textContent = content;
  if (className) made.className = className;
  return made;
}

/** A moment as people of the page's language write it. */
export const moment = (instant) => new Date(instant).toLocaleString(document.documentElement.lang, { dateStyle: 'medium', timeStyle: 'short' });

const LONGEST_SIDE = 2048;
const LIGHT = 1024 * 1024;

/**
 * A smaller picture of a photo, so that a weak line suffices; what is no picture goes as it is. A bare
 * one is drawn anew even if it is small, which leaves out what the camera wrote beside it.
 */
export async function smaller(file, bare = false) {
  if (!file.type.startsWith('image/')) return file;
  try {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
    const ratio = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
    if (!bare && ratio === 1 && file.size < LIGHT) return file;
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(picture.width * ratio);
    canvas.height = Math.round(picture.height * ratio);
    canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height);
    const small = await new Promise((done) => canvas.toBlob(done, 'image/jpeg', 0.85));
    return small && small.size < file.size ? new File([small], file.name.replace(/\.\w+$/, '.jpg'), { type: 'image/jpeg' }) : file;
  } catch (e) {
    return file;
  }
}
