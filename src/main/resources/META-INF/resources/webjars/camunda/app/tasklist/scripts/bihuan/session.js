// Shared by the four applications: their own login page gives way to the platform's sign-in page.
function leaveLoginPage() {
  if (/^#!?\/login/.test(window.location.hash)) {
    window.location.replace('/login');
  }
}

window.addEventListener('hashchange', leaveLoginPage);
leaveLoginPage();

// The loader reads a list of plugins; this script has none.
export default [];
