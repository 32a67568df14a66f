/* The pages for the phone: photos scaled before they are sent, reports kept while there is no line. */
(() => {
  'use strict';
  const account = document.body.dataset.account;
  const english = document.body.dataset.english === 'true';
  const say = (chinese, other) => (english ? other : chinese);
  const $ = (selector, root = document) => root.querySelector(selector);
  const $$ = (selector, root = document) => [...root.querySelectorAll(selector)];

  function element(name, attributes = {}, ...children) {
    const made = document.createElement(name);
    Object.entries(attributes).forEach(([key, value]) => {
      if (key.startsWith('on')) made.addEventListener(key.slice(2), value);
      else if (value !== null && value !== undefined && value !== false) made.setAttribute(key, value === true ? '' : value);
    });
    made.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== ''));
    return made;
  }

  const note = (place, text, tone = '') => place.replaceChildren(element('p', { class: `note ${tone}` }, text));

  /* ---- Asking the platform ---- */

  /** `offline`: nobody answered; `status`: what was answered; `message`: what a person reads. */
  class Failure extends Error {
    constructor(message, status) {
      super(message);
      this.status = status;
    }
    get offline() { return this.status === 0 || this.status >= 500; }
    get signedOut() { return this.status === 401; }
  }

  async function ask(method, path, body, headers = {}, patience = 30000) {
    const patienceOver = new AbortController();
    const timer = setTimeout(() => patienceOver.abort(), patience);
    try {
      const options = { method, credentials: 'same-origin', signal: patienceOver.signal, headers: { Accept: 'application/json', ...headers } };
      if (body instanceof FormData) options.body = body;
      else if (body !== undefined) {
        options.body = JSON.stringify(body);
        options.headers['Content-Type'] = 'application/json';
      }
      const answer = await fetch(path, options);
      const text = await answer.text();
      let content = null;
      try { content = text ? JSON.parse(text) : null; } catch (e) { content = null; }
      if (!answer.ok) {
        throw new Failure(answer.status === 401 ? say('登录已失效，请重新登录', 'Please sign in again')
          : (content && (content.detail || content.message)) || say('系统出错，请稍后再试', 'Something went wrong'), answer.status);
      }
      return content;
    } catch (e) {
      if (e instanceof Failure) throw e;
      throw new Failure(say('网络不通', 'No connection'), 0);
    } finally {
      clearTimeout(timer);
    }
  }

  function showLine() {
    $('#line').hidden = navigator.onLine !== false;
  }
  window.addEventListener('online', showLine);
  window.addEventListener('offline', showLine);
  showLine();

  /* ---- Photos ---- */

  const LONGEST = 1920;

  /** The block of a JPEG in which the camera keeps time and place, with the picture said to stand upright. */
  async function cameraData(file) {
    const bytes = new Uint8Array(await file.slice(0, 262144).arrayBuffer());
    const view = new DataView(bytes.buffer);
    if (bytes.length < 4 || view.getUint16(0) !== 0xffd8) return null;
    for (let at = 2; at + 4 < bytes.length && bytes[at] === 0xff;) {
      const length = view.getUint16(at + 2);
      if (bytes[at + 1] === 0xe1 && String.fromCharCode(...bytes.slice(at + 4, at + 8)) === 'Exif' && at + 2 + length <= bytes.length) {
        const block = bytes.slice(at, at + 2 + length);
        upright(block);
        return block;
      }
      if (bytes[at + 1] === 0xda) return null;
      at += 2 + length;
    }
    return null;
  }

  function upright(block) {
    const view = new DataView(block.buffer);
    const little = view.getUint16(10) === 0x4949;
    const directory = 10 + view.getUint32(14, little);
    if (directory + 2 > block.length) return;
    for (let i = 0; i < view.getUint16(directory, little); i++) {
      const entry = directory + 2 + 12 * i;
      if (entry + 12 <= block.length && view.getUint16(entry, little) === 0x0112) view.setUint16(entry + 8, 1, little);
    }
  }

  /** A photo small enough for a slow line; what cannot be drawn here is sent as it is. */
  async function scaled(file) {
    try {
      const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
      const ratio = Math.min(1, LONGEST / Math.max(picture.width, picture.height));
      if (ratio === 1 && file.size < 600000) return file;
      const canvas = element('canvas', { width: Math.round(picture.width * ratio), height: Math.round(picture.height * ratio) });
      canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height);
      const small = await new Promise((done) => canvas.toBlob(done, 'image/jpeg', 0.8));
      if (!small || small.size >= file.size) return file;
      const camera = await cameraData(file);
      const parts = camera ? [small.slice(0, 2), camera, small.slice(2)] : [small];
      return new File(parts, file.name.replace(/\.[^.]*$/, '') + '.jpg', { type: 'image/jpeg' });
    } catch (e) {
      return file;
    }
  }

  async function upload(path, kind, file) {
    const form = new FormData();
    form.append('kind', kind);
    form.append('file', file, file.name || 'photo.jpg');
    return ask('POST', path, form, {}, 180000);
  }

  /* ---- Reports that wait for the line ---- */

  let opened;
  function store(mode) {
    opened = opened || new Promise((done, failed) => {
      const request = indexedDB.open('bihuan', 1);
      request.onupgradeneeded = () => request.result.createObjectStore('reports', { keyPath: 'key' });
      request.onsuccess = () => done(request.result);
      request.onerror = () => failed(request.error);
    });
    return opened.then((database) => database.transaction('reports', mode).objectStore('reports'));
  }
  const settled = (request) => new Promise((done, failed) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });
  const keep = async (report) => settled((await store('readwrite')).put(report));
  const forget = async (key) => settled((await store('readwrite')).delete(key));
  const find = async (key) => settled((await store('readonly')).get(key));
  const kept = async () => (await settled((await store('readonly')).getAll()))
    .filter((report) => report.account === account).sort((a, b) => a.createdAt - b.createdAt);

  /** A name that no other report has; `crypto.randomUUID` needs a secure address. */
  const freshKey = () => [...crypto.getRandomValues(new Uint8Array(16))].map((b) => b.toString(16).padStart(2, '0')).join('');

  /** Sends one report: first the hazard, under its key, then the photos one by one. */
  async function deliver(key) {
    const report = await find(key);
    if (!report || report.state !== 'waiting') return report;
    try {
      if (!report.number) {
        const hazard = await ask('POST', '/api/hazards', report.facts, { 'Idempotency-Key': report.key });
        Object.assign(report, { number: hazard.number, gradeName: hazard.gradeName, office: hazard.responsibleOfficeName, dueOn: hazard.dueOn });
        await keep(report);
      }
      for (const photo of report.photos.filter((one) => !one.sent)) {
        try {
          await upload(`/api/hazards/${report.number}/evidence`, 'before', photo.file);
          photo.sent = true;
        } catch (e) {
          if (e.offline || e.signedOut) throw e;
          photo.sent = true;
          report.problems = [...(report.problems || []), e.message];
        }
        await keep(report);
      }
      report.state = 'sent';
      report.photos = [];
      await keep(report);
    } catch (e) {
      report.message = e.message;
      report.signedOut = e.signedOut;
      if (!e.offline && !e.signedOut) report.state = 'refused';
      await keep(report);
    }
    return report;
  }

  let sending = false;
  let again = false;
  async function deliverAll() {
    if (navigator.onLine === false) return showOutbox();
    if (sending) {
      // The line has come back while an attempt without it is still on: that one may fail.
      again = true;
      return showOutbox();
    }
    sending = true;
    const all = async () => {
      for (const report of await kept()) if (report.state === 'waiting') await deliver(report.key);
    };
    try {
      do {
        again = false;
        await (navigator.locks ? navigator.locks.request('bihuan-send', all) : all());
      } while (again);
    } finally {
      sending = false;
    }
    await comeBack();
    return showOutbox();
  }

  /* A phone may hold itself to be on line and still reach nobody: what waits is tried again soon, then ever later. */
  const SOON = 4000;
  const LATER = 60000;
  let pause = SOON;
  let next;
  async function comeBack() {
    clearTimeout(next);
    const waits = (await kept()).some((report) => report.state === 'waiting' && !report.signedOut);
    if (!waits) {
      pause = SOON;
      return;
    }
    next = setTimeout(deliverAll, pause);
    pause = Math.min(LATER, pause * 2);
  }

  async function showOutbox() {
    const reports = await kept();
    const open = reports.filter((report) => report.state === 'waiting' || report.state === 'refused');
    const badge = $('#waiting');
    badge.hidden = open.length === 0;
    badge.textContent = open.length;
    badge.setAttribute('aria-label', say(`${open.length} 份待发送`, `${open.length} to be sent`));
    const box = $('#outbox');
    if (box) box.replaceChildren(...reports.filter((report) => report.state !== 'draft').map(line));
  }

  function line(report) {
    const dismiss = (label) => element('button', { type: 'button', class: 'plain', onclick: async () => { await forget(report.key); showOutbox(); } }, label);
    if (report.state === 'sent') {
      return element('div', { class: 'note good', role: 'status' },
        say('已报告 ', 'Reported ') + report.number, element('br'), `${report.gradeName}　${report.office}　` + say('期限 ', 'due ') + report.dueOn,
        ...(report.problems || []).map((problem) => element('p', { class: 'note bad' }, problem)), element('br'), dismiss(say('知道了', 'OK')));
    }
    if (report.state === 'refused') {
      return element('div', { class: 'note bad', role: 'alert' }, `${report.facts.title}：${report.message}`, element('br'),
        element('button', { type: 'button', class: 'plain', onclick: () => correct(report) }, say('修改后重发', 'Correct')), dismiss(say('删除', 'Discard')));
    }
    return element('div', { class: 'note', role: 'status' }, say('待发送：', 'To be sent: ') + report.facts.title,
      report.number ? `（${report.number}）` : '', element('br'),
      report.signedOut ? element('a', { href: '/login' }, say('登录已失效，请重新登录后发送', 'Sign in again to send'))
        : element('button', { type: 'button', class: 'plain', onclick: deliverAll }, say('立即发送', 'Send now')));
  }

  /* ---- Reporting ---- */

  let draft = null;
  let correct = () => {};

  function reportPage(form) {
    const criteria = new Map();
    const fields = () => {
      const values = Object.fromEntries(new FormData(form).entries());
      return { ...values, title: (values.title || '').trim(), description: (values.description || '').trim() || (values.title || '').trim(),
        place: (values.place || '').trim(), enterprise: (values.enterprise || '').trim(), fixedOnSpot: form.fixedOnSpot.checked, criteria: [...criteria.keys()] };
    };
    const begin = () => { draft = { key: freshKey(), account, createdAt: Date.now(), state: 'draft', photos: [], facts: {}, typed: {} }; };
    begin();

    async function save() {
      draft.facts = fields();
      draft.typed = { ...Object.fromEntries(new FormData(form).entries()), criteria: [...criteria.entries()] };
      await keep(draft);
    }

    function fill(typed) {
      Object.entries(typed || {}).forEach(([name, value]) => {
        if (name === 'criteria' || !form.elements[name]) return;
        if (form.elements[name].type === 'checkbox') form.elements[name].checked = Boolean(value);
        else form.elements[name].value = value;
      });
      criteria.clear();
      ((typed && typed.criteria) || []).forEach(([code, text]) => criteria.set(code, text));
      showCriteria();
      showPhotos();
      grade();
    }

    /* Photos */
    function showPhotos() {
      $('#photos').replaceChildren(...draft.photos.map((photo, i) => element('figure', {},
        element('img', { src: URL.createObjectURL(photo.file), alt: say(`照片 ${i + 1}`, `Photo ${i + 1}`) }),
        element('button', { type: 'button', class: 'plain', onclick: () => { draft.photos.splice(i, 1); showPhotos(); save(); } }, say('删除', 'Remove')))));
    }
    $$('[data-photos]', form).forEach((input) => input.addEventListener('change', async () => {
      const files = [...input.files];
      input.value = '';
      for (const file of files) draft.photos.push({ file: await scaled(file), sent: false });
      showPhotos();
      save();
    }));

    /* Criteria */
    function showCriteria() {
      $('#criteria').replaceChildren(...[...criteria.entries()].map(([code, text]) => element('button', {
        type: 'button', title: say('去掉', 'Remove'), onclick: () => { criteria.delete(code); showCriteria(); grade(); save(); } }, `${code} ${text} ✕`)));
    }
    let searched;
    $('#criterion').addEventListener('input', (event) => {
      clearTimeout(searched);
      const words = event.target.value.trim();
      searched = setTimeout(() => search(words), 350);
    });
    async function search(words) {
      const list = $('#found');
      if (!words) return list.replaceChildren();
      try {
        const sector = form.sector.value ? `&sector=${encodeURIComponent(form.sector.value)}` : '';
        const found = await ask('GET', `/api/criteria?q=${encodeURIComponent(words)}${sector}`);
        const over = (item) => item.validTo !== null && item.validTo < form.foundOn.value;
        const items = [...found.items.filter((item) => !over(item)), ...found.items.filter(over)];
        list.replaceChildren(...items.slice(0, 8).map((item) => element('li', {}, element('button', { type: 'button', onclick: () => pick(item) },
          `${item.code}　${item.text}（${item.gradeName}${over(item) ? say('，版本已更替，须人工判定', ', superseded: to be judged') : ''}）`))));
        if (!found.items.length) list.replaceChildren(element('li', {}, say('没有相符的条款，可以不选', 'None; you may leave it out')));
      } catch (e) {
        list.replaceChildren(element('li', {}, e.message));
      }
      return undefined;
    }
    /* Enterprises of the register: a hazard counts as theirs by the name. */
    let known = [];
    form.enterprise.addEventListener('input', () => {
      clearTimeout(searched);
      const name = form.enterprise.value.trim();
      const one = known.find((item) => item.name === name);
      if (one) {
        if (!form.community.value) form.community.value = one.community;
        if (!form.placeKind.value) form.placeKind.value = one.placeKind;
        grade();
      } else if (name) searched = setTimeout(() => suggest(name), 350);
    });
    async function suggest(name) {
      try {
        known = (await ask('GET', `/api/enterprises?size=8&q=${encodeURIComponent(name)}`)).items;
      } catch (e) {
        known = [];
      }
      $('#enterprises').replaceChildren(...known.map((item) => element('option', { value: item.name })));
    }

    function pick(item) {
      criteria.set(item.code, item.text);
      if (item.sector !== '*' && !form.sector.value) form.sector.value = item.sector;
      if (!form.title.value.trim()) form.title.value = item.text.slice(0, 60);
      $('#criterion').value = '';
      $('#found').replaceChildren();
      showCriteria();
      grade();
      save();
    }

    /* Place */
    $('#locate').addEventListener('click', () => {
      if (!navigator.geolocation) return note($('#answer'), say('手机不支持定位，请手工填写地点', 'No location here'), 'bad');
      $('#locate').disabled = true;
      return navigator.geolocation.getCurrentPosition((found) => {
        const at = `（GPS ${found.coords.latitude.toFixed(5)},${found.coords.longitude.toFixed(5)}）`;
        form.place.value = form.place.value.replace(/（GPS [^）]*）/, '').trim().slice(0, 200 - at.length) + at;
        $('#locate').disabled = false;
        save();
      }, () => {
        $('#locate').disabled = false;
        note($('#answer'), say('没有取得定位，请允许定位或手工填写地点', 'No location; please type the place'), 'bad');
      }, { enableHighAccuracy: true, timeout: 15000 });
    });

    /* Grade */
    let asked = 0;
    async function grade() {
      const facts = fields();
      const box = $('#grade');
      if (!facts.sector) return;
      const turn = ++asked;
      try {
        const found = await ask('POST', '/api/grading', { sector: facts.sector, criteria: facts.criteria, placeKind: facts.placeKind,
          community: facts.community, foundOn: facts.foundOn, fixedOnSpot: facts.fixedOnSpot });
        if (turn !== asked) return;
        box.replaceChildren(
          element('p', {}, element('strong', {}, found.gradeName + (found.expertJudgement ? say('（待人工判定）', ' (to be judged)') : ''))),
          found.reason ? element('p', {}, found.reason) : null,
          element('ul', {}, found.basis.map((basis) => element('li', {}, `${basis.code}　${basis.text}　${basis.source}`))),
          element('p', {}, say('责任办所 ', 'Office ') + found.responsibleOfficeName + '　' + say('整改期限 ', 'due ') + found.deadline.due));
      } catch (e) {
        if (turn === asked) note(box, e.offline ? say('没有网络，提交后再定级', 'No connection; graded when sent') : e.message, e.offline ? '' : 'bad');
      }
    }
    ['sector', 'placeKind', 'community', 'foundOn', 'fixedOnSpot'].forEach((name) => form.elements[name].addEventListener('change', grade));
    let typing;
    form.addEventListener('input', () => {
      clearTimeout(typing);
      typing = setTimeout(save, 500);
    });

    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      const missing = $$('[required]', form).find((input) => !input.value.trim());
      if (missing) {
        note($('#answer'), say(`请填写“${$('span', missing.closest('label')).textContent}”`, 'Please fill in the marked field'), 'bad');
        missing.focus();
        return;
      }
      clearTimeout(typing);
      $('#answer').replaceChildren();
      const button = $('button[type=submit]', form);
      button.disabled = true;
      await save();
      draft.state = 'waiting';
      await keep(draft);
      form.reset();
      begin();
      fill({});
      await deliverAll();
      button.disabled = false;
      $('#outbox').scrollIntoView();
    });

    correct = async (report) => {
      await forget(report.key);
      draft = { ...report, key: freshKey(), state: 'draft', message: undefined };
      fill(report.typed);
      await save();
      await showOutbox();
    };

    kept().then((reports) => {
      const left = reports.filter((report) => report.state === 'draft').pop();
      reports.filter((report) => report.state === 'draft' && report !== left).forEach((report) => forget(report.key));
      if (left) {
        draft = left;
        fill(left.typed);
      }
    });
  }

  /* ---- Doing a task ---- */

  function taskPage(section) {
    const id = section.dataset.task;
    const form = $('#form');
    const answer = $('#answer');
    const evidence = `/api/tasks/${encodeURIComponent(id)}/evidence`;
    const own = `/api/m/tasks/${encodeURIComponent(id)}`;

    async function act(path, body) {
      try {
        await ask('POST', own + path, body === undefined ? {} : body);
        return true;
      } catch (e) {
        note(answer, e.message, 'bad');
        answer.scrollIntoView();
        return false;
      }
    }
    $$('[data-do]').forEach((button) => button.addEventListener('click', async () => {
      button.disabled = true;
      if (await act('/' + button.dataset.do)) window.location.reload();
      button.disabled = false;
    }));

    function answers() {
      const values = {};
      $$('.field', form).forEach((field) => {
        if (field.hidden) return;
        const name = field.dataset.part;
        const inputs = $$('[name]', field);
        if (field.dataset.type === 'many') values[name] = inputs.filter((one) => one.checked).map((one) => one.value);
        else if (field.dataset.type === 'checkbox') values[name] = inputs[0].checked;
        else if (field.dataset.type === 'radio') values[name] = (inputs.find((one) => one.checked) || { value: null }).value;
        else values[name] = inputs[0].value;
      });
      return values;
    }

    /* Rules of what is shown are the form's own; the platform evaluates them. */
    let turn = 0;
    if (form.dataset.conditional === 'true') {
      form.addEventListener('change', async () => {
        const mine = ++turn;
        try {
          const hidden = new Set(await ask('POST', own + '/hidden', answers()));
          if (mine === turn) $$('[data-part]', form).forEach((part) => { part.hidden = hidden.has(part.dataset.part); });
        } catch (e) {
          note(answer, e.message, 'bad');
        }
      });
    }
    $$('.narrow', form).forEach((input) => input.addEventListener('input', () => {
      $$('label.check', input.parentElement).forEach((label) => {
        label.hidden = !label.textContent.includes(input.value.trim()) && !$('input', label).checked;
      });
    }));

    const draftKey = `bihuan-task-${account}-${id}`;
    form.addEventListener('input', () => localStorage.setItem(draftKey, JSON.stringify(answers())));
    restore();
    function restore() {
      let values = null;
      try { values = JSON.parse(localStorage.getItem(draftKey)); } catch (e) { values = null; }
      if (!values) return;
      $$('.field', form).forEach((field) => {
        if (!(field.dataset.part in values)) return;
        const value = values[field.dataset.part];
        $$('[name]', field).forEach((input) => {
          if (input.type === 'radio') input.checked = input.value === value;
          else if (input.type === 'checkbox') input.checked = Array.isArray(value) ? value.includes(input.value) : value === true;
          else input.value = value === null ? '' : value;
        });
      });
      if (form.dataset.conditional === 'true') form.dispatchEvent(new Event('change'));
    }

    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      const button = $('button[type=submit]', form);
      button.disabled = true;
      if (await act('/complete', answers())) {
        localStorage.removeItem(draftKey);
        window.location.assign('/m/');
        return;
      }
      button.disabled = false;
    });

    const KINDS = [['before', say('整改前', 'Before')], ['after', say('整改后', 'After')], ['document', say('文件资料', 'Documents')]];
    async function show() {
      const box = $('#evidence');
      let list;
      try {
        list = await ask('GET', evidence);
      } catch (e) {
        return note(box, e.message, 'bad');
      }
      const lines = [];
      if (list.exemption) lines.push(['', say('免提交照片：', 'No photos needed: ') + list.exemption]);
      else if (list.missing.length) lines.push(['bad', list.missing.join('；')]);
      else if (list.rule) lines.push(['good', say('照片和材料已齐。', 'Photos complete.')]);
      return box.replaceChildren(
        ...lines.map(([tone, text]) => element('p', { class: `note wide ${tone}` }, text)),
        ...KINDS.map(([kind, label]) => column(list, kind, label)),
        element('div', { id: 'sending', class: 'wide', 'aria-live': 'polite' }));
    }
    function column(list, kind, label) {
      const items = list.items.filter((item) => item.kind === kind);
      const input = element('input', { type: 'file', multiple: true, accept: kind === 'document' ? 'image/*,.pdf,.doc,.docx,.xls,.xlsx' : 'image/*,.heic,.heif',
        'aria-label': say('上传', 'Upload ') + label, onchange: () => send(kind, [...input.files]) });
      return element('section', { class: kind === 'document' ? 'wide' : '', 'data-kind': kind }, element('h2', {}, `${label} ${items.length}`),
        list.open ? element('label', { class: 'button second shoot' }, kind === 'document' ? say('选择文件', 'Choose') : say('拍照或选照片', 'Take or choose'), input) : null,
        ...items.map((item) => element('figure', {},
          element('a', { href: `${evidence}/${item.id}`, target: '_blank', rel: 'noopener' }, item.thumbnail
            ? element('img', { src: `${evidence}/${item.id}/thumbnail`, alt: item.name, loading: 'lazy' }) : item.name),
          element('figcaption', {}, `${item.uploadedByName} ${new Date(item.uploadedAt).toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai' })}`,
            item.removable ? element('button', { type: 'button', class: 'plain', onclick: () => remove(item) }, say('删除', 'Remove')) : null))));
    }
    async function send(kind, files) {
      const refused = [];
      for (const [i, file] of files.entries()) {
        note($('#sending'), say(`正在上传 ${i + 1} / ${files.length}`, `Uploading ${i + 1} / ${files.length}`));
        try {
          await upload(evidence, kind, file.type.startsWith('image/') ? await scaled(file) : file);
        } catch (e) {
          refused.push(e.message);
        }
      }
      await show();
      answer.replaceChildren();
      if (refused.length) note($('#sending'), refused.join('；'), 'bad');
    }
    async function remove(item) {
      if (!window.confirm(say(`删除“${item.name}”？`, `Remove ${item.name}?`))) return;
      try {
        await ask('DELETE', `${evidence}/${item.id}`);
        await show();
      } catch (e) {
        note($('#sending'), e.message, 'bad');
      }
    }
    show();
  }

  /* ---- Every page ---- */

  if ($('#report')) reportPage($('#report'));
  if ($('#task')) taskPage($('#task'));
  if (new URLSearchParams(window.location.search).has('print')) window.addEventListener('load', () => setTimeout(() => window.print(), 600));
  window.addEventListener('online', deliverAll);
  setInterval(deliverAll, 60000);
  deliverAll();

  /* The next person at this phone finds no page of this one. */
  $$('[data-sign-out]').forEach((form) => form.addEventListener('submit', () => {
    if (window.caches) caches.delete('bihuan-m');
  }));
  if ('serviceWorker' in navigator) navigator.serviceWorker.register('/m/sw.js', { scope: '/m/' }).catch(() => {});
})();
