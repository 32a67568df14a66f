// The header and the page title show vendor, a space, then name.
export default {
  app: {
    name: '· 首页',
    vendor: '闭环'
  },
  locales: {
    availableLocales: ['zh', 'en'],
    fallbackLocale: 'zh'
  },
  disableWelcomeMessage: true,
  // Without this list the page links to the vendor's manual.
  links: [],
  // From this application's folder; the loader adds '.js'.
  customScripts: ['../tasklist/scripts/bihuan/session', '../tasklist/scripts/bihuan/words']
};
