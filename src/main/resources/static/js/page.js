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
