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
  // The platform's own pages; without a list the page links to the vendor's manual.
  links: [
    { label: '消息', href: '/notices', description: '待看的通知，以及接收方式' },
    { label: '请假代理', href: '/leave', description: '谁替我办，我替谁办' },
    { label: '我的账号', href: '/account', description: '修改密码，填写接收通知的邮箱' },
    { label: '人员', href: '/people', description: '导入、调动、离岗（系统管理员）' }
  ],
  // From this application's folder; the loader adds '.js'.
  customScripts: ['../tasklist/scripts/bihuan/session', '../tasklist/scripts/bihuan/words']
};
