/* The forms' own texts are English whatever the locale: here are their Chinese ones. */
const TEXTS = new Map([
  ['Field is required.', '此项必填'],
  ['Value is not a number.', '须为数字'],
  ['Field must be a valid email.', '须为有效的邮箱地址'],
  ['Search', '输入关键词查找'],
  ['Select', '请选择'],
  ['No results', '没有匹配项'],
  ['All values selected', '已全部选中'],
  ['Nothing to show.', '没有内容'],
  ['Add new', '新增'],
  ['Sun', '日'], ['Mon', '一'], ['Tue', '二'], ['Wed', '三'], ['Thu', '四'], ['Fri', '五'], ['Sat', '六'],
  ['January', '1月'], ['February', '2月'], ['March', '3月'], ['April', '4月'], ['May', '5月'], ['June', '6月'],
  ['July', '7月'], ['August', '8月'], ['September', '9月'], ['October', '10月'], ['November', '11月'], ['December', '12月'],
]);
const PATTERNS = [
  [/^Field must have maximum length of (\d+)\.$/, '不能超过 $1 字'],
  [/^Field must have minimum length of (\d+)\.$/, '不能少于 $1 字'],
  [/^Field must have maximum value of (.+)\.$/, '不能大于 $1'],
  [/^Field must have minimum value of (.+)\.$/, '不能小于 $1'],
  [/^Field must match pattern (.+)\.$/, '格式不符'],
];
const PLACES = '.fjs-container, .flatpickr-calendar';

const chinese = (text) => {
  const trimmed = text.trim();
  if (TEXTS.has(trimmed)) return TEXTS.get(trimmed);
  const match = PATTERNS.find(([pattern]) => pattern.test(trimmed));
  return match ? trimmed.replace(match[0], match[1]) : undefined;
};

const translate = (root) => {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const own = walker.currentNode;
    if (own.parentElement.closest('.fjs-form-field-text')) continue;
    const text = chinese(own.data);
    if (text) own.data = text;
  }
  root.querySelectorAll('input[placeholder]').forEach((input) => {
    const text = chinese(input.placeholder);
    if (text) input.placeholder = text;
  });
};

if ((navigator.language || '').startsWith('zh')) {
  const all = () => document.querySelectorAll(PLACES).forEach(translate);
  new MutationObserver(all).observe(document.documentElement, { childList: true, subtree: true, characterData: true });
}

export default [];
