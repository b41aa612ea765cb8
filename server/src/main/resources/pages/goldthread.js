// What the pages are nicer with; none of them needs it.

// Buttons that are pressed twice count once; an error summary is read out; the skip link moves the focus.
const { createAll, Button, ErrorSummary, SkipLink } = await import(
  new URL('govuk-frontend.min.js', import.meta.url).href
);
createAll(Button, { preventDoubleClick: true });
createAll(ErrorSummary);
createAll(SkipLink);

// Two minutes before a session ends without being used, ask whether somebody is still there.
const idle = Number(document.body.dataset.idle);
if (idle) {
  const warnBefore = Math.min(120, idle / 2);
  let timers = [];
  const box = document.createElement('dialog');
  box.className = 'gt-idle';
  box.setAttribute('aria-labelledby', 'gt-idle-title');
  const title = document.createElement('h2');
  title.id = 'gt-idle-title';
  title.className = 'govuk-heading-m';
  title.textContent = 'Are you still there?';
  const text = document.createElement('p');
  text.className = 'govuk-body';
  text.textContent = 'You will be signed out soon, so that nobody else can read on.';
  const stay = document.createElement('button');
  stay.className = 'govuk-button';
  stay.type = 'button';
  stay.textContent = 'Stay signed in';
  box.append(title, text, stay);
  document.body.append(box);

  const proof = () => {
    const token = document.querySelector('input[name="_csrf"]');
    return token ? { 'X-CSRF-TOKEN': token.value } : {};
  };
  const ask = (path) =>
    fetch(path, { method: 'POST', headers: proof(), redirect: 'manual' }).catch(() => ({ status: 0 }));

  // The pages of one session in several windows count as one: what is used in one keeps the others, and all end together.
  const windows = new BroadcastChannel('goldthread');
  let until = 0;
  const leave = () => location.replace('/signed-out?idle');
  const end = async () => {
    await ask('/sign-out');
    windows.postMessage('ended');
    leave();
  };
  const start = () => {
    box.close();
    timers.forEach(clearTimeout);
    until = Date.now() + idle * 1000;
    timers = [
      setTimeout(() => box.showModal(), (idle - warnBefore) * 1000),
      setTimeout(end, idle * 1000),
    ];
  };
  const used = () => {
    windows.postMessage('used');
    start();
  };
  windows.addEventListener('message', ({ data }) => (data === 'ended' ? leave() : start()));
  stay.addEventListener('click', async () => {
    const kept = await ask('/session');
    if (kept.status === 204) {
      used();
    } else {
      end();
    }
  });
  box.addEventListener('cancel', (event) => {
    event.preventDefault();
    stay.click();
  });
  document.querySelector('form[action="/sign-out"]')?.addEventListener('submit', () => windows.postMessage('ended'));
  // While a computer sleeps, no timer runs.
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden && Date.now() > until) {
      end();
    }
  });
  used();
}

// A page that comes back from the browser's memory after signing out is asked for again, and then isn't there.
addEventListener('pageshow', (event) => {
  if (event.persisted && idle) {
    location.reload();
  }
});
