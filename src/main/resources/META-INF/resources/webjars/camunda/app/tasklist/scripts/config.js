// The header and the page title show vendor, a space, then name.
export default {
  app: {
    name: '· 任务中心',
    vendor: '闭环'
  },
  locales: {
    availableLocales: ['zh', 'en'],
    fallbackLocale: 'zh'
  },
  disableWelcomeMessage: true,
  // From this application's folder; the loader adds '.js'.
  customScripts: ['scripts/bihuan/session', 'scripts/bihuan/words', 'scripts/bihuan/forms', 'scripts/bihuan/drafts',
    'scripts/bihuan/evidence', 'scripts/bihuan/work', 'scripts/bihuan/notices'],
  // Shown as written under "键盘快捷键".
  shortcuts: {
    claimTask: {
      key: 'ctrl+alt+c',
      description: '签收所选任务'
    },
    focusFilter: {
      key: 'ctrl+shift+f',
      description: '定位到第一个筛选'
    },
    focusList: {
      key: 'ctrl+alt+l',
      description: '定位到列表中的第一个任务'
    },
    focusForm: {
      key: 'ctrl+alt+f',
      description: '定位到表单的第一个输入框'
    },
    startProcess: {
      key: 'ctrl+alt+p',
      description: '打开“发起流程”窗口'
    }
  }
};
