/*
 * What was entered is kept when a person turns away from the form: the vendor's own button keeps a
 * draft in the browser and its form shows it again, but only who thinks of it has one.
 */
const FORM = '.task-details .fjs-container';
const KEEP = '.task-details .form-actions button[ng-click^="save("]';

function keep() {
  const form = document.querySelector(FORM);
  // A field hands over what was typed a moment ago when it is left.
  if (form && form.contains(document.activeElement)) document.activeElement.blur();
  const button = form && document.querySelector(KEEP);
  if (button && !button.disabled && button.offsetParent !== null) button.click();
}

document.addEventListener('pointerdown', (event) => {
  if (!event.target.closest(`${FORM}, .flatpickr-calendar, .form-actions, .modal`)) keep();
}, true);
document.addEventListener('keydown', (event) => {
  if (event.ctrlKey && event.altKey) keep();
}, true);
document.addEventListener('visibilitychange', () => {
  if (document.hidden) keep();
});
window.addEventListener('pagehide', keep);

export default [];
