/* The tab 现场照片 beside every task: photos and files of the matter, before and after side by side. */
import { address, dialog, element, moment, notice, request, say } from './ui.js';

const KINDS = [
  ['before', say('整改前', 'Before')],
  ['after', say('整改后（本环节现场）', 'After, as it is now')],
  ['document', say('文件资料', 'Documents')],
];
const PHOTOS = 'image/*,.heic,.heif';
const FILES = 'image/*,.heic,.heif,.pdf,.doc,.docx,.xls,.xlsx';

function size(bytes) {
  return bytes < 1048576 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1048576).toFixed(1)} MB`;
}

function place(item) {
  return item.latitude === null ? '' : say('位置', 'At') + ` ${item.latitude.toFixed(5)}, ${item.longitude.toFixed(5)}`;
}

function card(item, base, remove) {
  const file = address(`${base}/${item.id}`);
  const shown = item.thumbnail
    ? element('img', { src: address(`${base}/${item.id}/thumbnail`), alt: item.name, loading: 'lazy' })
    : element('span', { class: 'bihuan-file' }, item.name.split('.').pop().toUpperCase());
  return element('figure', {},
    element('a', { href: file, target: '_blank', rel: 'noopener', title: say('打开原件', 'Open') + ' ' + item.name }, shown),
    element('figcaption', {},
      element('strong', {}, item.name), ` ${size(item.size)}`, element('br'),
      `${item.uploadedByName}　${moment(item.uploadedAt)}`, item.step ? `　${item.step}` : '', element('br'),
      [item.takenAt ? say('拍摄', 'Taken') + ` ${item.takenAt.replace('T', ' ').slice(0, 16)}` : '', place(item)].filter(Boolean).join('　'),
      item.removable ? element('button', { type: 'button', class: 'btn btn-link', onclick: () => remove(item) }, say('删除', 'Remove')) : null));
}

function tab(node, taskId) {
  const base = `/api/tasks/${taskId}/evidence`;
  const message = element('div', { 'aria-live': 'polite' });
  const standing = element('div');
  const columns = element('div', { class: 'bihuan-evidence' });
  node.classList.add('bihuan-evidence-tab');
  node.replaceChildren(message, standing, columns);

  async function load() {
    try {
      show(await request('GET', base));
    } catch (e) {
      notice(message, e.message, true);
    }
  }

  function show(list) {
    const lines = [];
    if (list.exemption) lines.push(say('本隐患免提交照片：', 'No photos needed: ') + list.exemption);
    else if (list.rule) lines.push(list.rule);
    if (list.missing.length) lines.push(say('提交前：', 'Before submitting: ') + list.missing.join('；'));
    else if (list.rule && !list.exemption) lines.push(say('照片和材料已齐。', 'Complete.'));
    standing.replaceChildren(...lines.map((line, i) =>
      element('p', { class: i > 0 && list.missing.length ? 'bihuan-note bad' : 'bihuan-note' }, line)));
    columns.replaceChildren(...KINDS.map(([kind, label]) => column(list, kind, label)));
  }

  function column(list, kind, label) {
    const items = list.items.filter((item) => item.kind === kind);
    const input = element('input', { type: 'file', multiple: true, accept: kind === 'document' ? FILES : PHOTOS,
      'aria-label': say('上传', 'Upload ') + label, onchange: () => send(kind, [...input.files]) });
    const section = element('section', { 'aria-label': label, 'data-kind': kind },
      element('h4', {}, `${label} ${items.length}`),
      list.open ? element('label', { class: 'btn btn-default bihuan-upload' }, kind === 'document'
        ? say('选择文件', 'Choose files') : say('拍照或选择照片', 'Take or choose photos'), input) : null,
      ...items.map((item) => card(item, base, remove)));
    if (list.open) {
      section.addEventListener('dragover', (event) => event.preventDefault());
      section.addEventListener('drop', (event) => {
        event.preventDefault();
        send(kind, [...event.dataTransfer.files]);
      });
    }
    return section;
  }

  /* One after the other: what arrived stays, whatever happens to the next. */
  async function send(kind, files) {
    const refused = [];
    for (const [i, file] of files.entries()) {
      notice(message, say(`正在上传 ${i + 1} / ${files.length}：${file.name}`, `Uploading ${i + 1} / ${files.length}: ${file.name}`));
      const form = new FormData();
      form.append('kind', kind);
      form.append('file', file);
      try {
        await request('POST', base, form);
      } catch (e) {
        refused.push(e.message);
      }
    }
    await load();
    if (refused.length) notice(message, refused.join('；'), true);
    else if (files.length) notice(message, say(`已上传 ${files.length} 个文件`, `${files.length} uploaded`));
  }

  /* The vendor's pages are sandboxed: window.confirm() asks nobody there. */
  async function remove(item) {
    const done = await dialog(say(`删除“${item.name}”？`, `Remove ${item.name}?`), [], say('删除', 'Remove'),
      () => request('DELETE', `${base}/${item.id}`));
    if (done) {
      await load();
      notice(message, say('已删除', 'Removed'));
    }
  }

  load();
}

export default {
  id: 'bihuan.evidence',
  pluginPoint: 'tasklist.task.detail',
  priority: 650,
  properties: { label: say('现场照片', 'Photos') },
  render: (node, { taskId }) => tab(node, taskId),
};
