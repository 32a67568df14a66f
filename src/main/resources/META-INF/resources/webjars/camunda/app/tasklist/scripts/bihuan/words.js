/* Shared by the four applications: the few texts that the vendor's scripts hold in English whatever the locale. */
const TEXTS = new Map([
  ['Actions', '操作'], ['State', '状态'],
  ['zoom in', '放大'], ['zoom out', '缩小'], ['reset zoom', '恢复大小'],
  ['Boolean', '是/否'], ['String', '文本'], ['Json', 'JSON'], ['Integer', '整数'], ['Long', '长整数'], ['Short', '短整数'],
  ['Double', '小数'], ['Date', '日期'], ['Null', '空值'], ['Object', '对象'], ['File', '文件'], ['Bytes', '字节'],
  ['OFFICE', '办所'], ['ROLE', '角色'],
  ['ALL', '全部'], ['NONE', '无'], ['ACCESS', '进入'], ['READ', '查看'], ['UPDATE', '修改'], ['CREATE', '新建'], ['DELETE', '删除'],
  ['ALLOW', '允许'], ['DENY', '拒绝'], ['GLOBAL', '全局'],
  ['Jonny', '名'], ['Prosciutto', '姓'], ['j.prosciutto@acme.org', '邮箱'],
]);
const ERROR = /^Error:\s*/;
const SKIP = 'script, style, textarea, code, pre, .fjs-container, .djs-container, .dmn-decision-table-container';
const ATTRIBUTES = ['title', 'placeholder', 'aria-label'];

const chinese = (text) => {
  const trimmed = text.trim();
  if (TEXTS.has(trimmed)) return text.replace(trimmed, TEXTS.get(trimmed));
  return ERROR.test(trimmed) ? text.replace(ERROR, '出错：') : undefined;
};

function translate() {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const own = walker.currentNode;
    const text = chinese(own.data);
    if (text !== undefined && text !== own.data && !own.parentElement.closest(SKIP)) own.data = text;
  }
  ATTRIBUTES.forEach((name) => document.querySelectorAll(`[${name}]`).forEach((one) => {
    const text = chinese(one.getAttribute(name));
    if (text !== undefined && text !== one.getAttribute(name)) one.setAttribute(name, text);
  }));
}

if ((navigator.language || '').startsWith('zh')) {
  let planned = false;
  new MutationObserver(() => {
    if (planned) return;
    planned = true;
    requestAnimationFrame(() => {
      planned = false;
      translate();
    });
  }).observe(document.documentElement, { childList: true, subtree: true, characterData: true });
}

// The loader reads a list of plugins; this script has none.
export default [];
