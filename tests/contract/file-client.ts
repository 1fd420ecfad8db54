import request from 'supertest';
import { API, call, type TestApi } from '../support/api';

interface ListedFile {
  file_name: string;
  file_size: number;
  [field: string]: unknown;
}

/** What the file tests do, on a task of their own where none is named. */
export function fileClient(api: TestApi, task: string) {
  const urlOf = (name: string, of = task) =>
    `${API}/data_pipeline/tasks/${of}/files/${encodeURIComponent(name)}`;
  const list = async (of = task) =>
    (await call(api.app, 'get', `/data_pipeline/tasks/${of}/files`)).body.data as {
      files: ListedFile[];
      directory_info: Record<string, unknown>;
    };
  return {
    urlOf,
    list,
    put: (name: string, content: string | Buffer, { mode = '', of = task } = {}) => {
      const upload = call(api.app, 'post', `/data_pipeline/tasks/${of}/files`);
      if (mode) void upload.field('overwrite_mode', mode);
      return upload.attach('file', Buffer.from(content), name);
    },
    get: (name: string, headers: Record<string, string> = {}, of = task) =>
      request(api.app).get(urlOf(name, of)).set(headers),
    rowOf: async (name: string, of = task) =>
      (await list(of)).files.find(({ file_name }) => file_name === name),
  };
}

/** A task without a table list; its database is never asked. */
export const newTask = async (api: TestApi): Promise<string> =>
  (await call(api.app, 'post', '/data_pipeline/tasks').send({})).body.data.task_id;

export const NOWHERE = { BUSINESS_DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/nowhere' };
