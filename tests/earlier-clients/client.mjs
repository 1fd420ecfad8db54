// How programs written for the system before this one call it from JavaScript: fetch, its request fields, polling.
// node client.mjs <base URL> <table>…   prints what it got as one line of JSON.

class PipelineClient {
  constructor(baseUrl) {
    this.tasks = `${baseUrl}/api/v0/data_pipeline/tasks`;
  }

  async post(path, body) {
    const answer = await fetch(`${this.tasks}${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
    return answer.json();
  }

  async get(path) {
    const answer = await fetch(`${this.tasks}${path}`);
    return answer.json();
  }

  async waitFor(taskId, pauseMs) {
    for (;;) {
      const { data } = await this.get(`/${taskId}`);
      if (data?.status === 'completed') return data;
      if (data?.status === 'failed') throw new Error(data.error_message);
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
  }
}

const [baseUrl, ...tables] = process.argv.slice(2);
const client = new PipelineClient(baseUrl);

const created = await client.post('', {
  table_list_file: 'tables.txt',
  business_context: '门店管理系统',
  db_name: 'shop_db',
  task_name: '门店数据处理',
  backup_vector_tables: false,
  truncate_vector_tables: false,
});
const taskId = created.data.task_id;
await client.post(`/${taskId}/table-list`, { table_names: tables });
await client.post(`/${taskId}/execute`, { execution_mode: 'complete' });
const task = await client.waitFor(taskId, 200);
const { data } = await client.get(`/${taskId}/files`);
const logs = await client.get(`/${taskId}/logs?${new URLSearchParams({ limit: 50, level: 'INFO' })}`);

const primary = data.files.filter((file) => file.is_primary);
const content = await fetch(`${client.tasks}/${taskId}/files/${primary[0].file_name}`);
console.log(
  JSON.stringify({
    status: task.status,
    warnings: created.data.warnings,
    primary: primary.map((file) => file.file_name),
    pairs: (await content.json()).length,
    sizes: data.files.map((file) => [file.file_size_formatted, file.file_size_human]),
    logLines: logs.data.logs.length,
  }),
);
