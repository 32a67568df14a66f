// The header and the page title show vendor, a space, then name.
export default {
  app: {
    name: '· 监督中心',
    vendor: '闭环'
  },
  locales: {
    availableLocales: ['zh', 'en'],
    fallbackLocale: 'zh'
  },
  disableWelcomeMessage: true,
  // From this application's folder; the loader adds '.js'.
  customScripts: ['../tasklist/scripts/bihuan/session', '../tasklist/scripts/bihuan/words', 'scripts/bihuan/past']
};
