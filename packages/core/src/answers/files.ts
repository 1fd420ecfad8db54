import { z } from 'zod';
import { bytes, count, formattedSize, say, taskIdField, time } from './shared';
import { stepName } from './step-name';

const file = z
  .strictObject({
    file_name: z.string(),
    file_type: z.enum(['ddl', 'sql', 'markdown', 'json', 'text', 'log', 'other']),
    file_size: bytes,
    file_size_formatted: formattedSize,
    file_size_human: formattedSize.meta({ description: '与 file_size_formatted 相同，供早先的客户端使用' }),
    is_primary: z.boolean().meta({ description: '问答对文件：任务的主要产出' }),
    created_at: time,
    modified_at: time,
    is_readable: z.boolean(),
    step_name: stepName.nullable().meta({ description: '生成该文件的步骤；上传的文件、备份等为 null' }),
    modified_by_user: z.boolean().meta({ description: '由人上传或修改过' }),
    download_url: z.string(),
  })
  .meta({ id: 'TaskFile', description: '任务的一个文件' });
export type FileView = z.output<typeof file>;

export const listFilesAnswer = z.strictObject({
  files: z.array(file).meta({ description: '最近修改的在前；给出 limit 或 offset 时只是其中一段' }),
  total: count.meta({ description: '文件总数，不是本次返回的个数' }),
  limit: z.int().min(1).nullable().meta({ description: '请求的 limit；null 为不限' }),
  offset: count,
  directory_info: z.strictObject({
    exists: z.boolean(),
    directory_path: z.string().meta({ description: '任务目录名，不是服务器路径' }),
    total_files: count,
    total_size: bytes,
    total_size_formatted: formattedSize,
  }),
  task_id: taskIdField,
  response: say,
});

export const uploadFileAnswer = z.strictObject({
  uploaded_file: z.strictObject({
    filename: z.string(),
    size: bytes,
    size_formatted: formattedSize,
    uploaded_at: time,
    overwrite_mode: z.enum(['backup', 'replace', 'skip']),
  }),
  success: z.literal(true),
  skipped: z.literal(true).optional().meta({ description: '文件已存在，按 skip 未写入' }),
  backup_info: z
    .strictObject({
      had_existing_file: z.literal(true),
      backup_filename: z.string(),
      backup_version: z.int().min(1),
      backup_created_at: time,
    })
    .optional()
    .meta({ description: '原文件保留为哪个备份' }),
  warnings: z
    .array(z.string())
    .optional()
    .meta({ description: '文件已保存，但内容可能有问题，例如 .ddl 的语法错误及其行号' }),
  task_id: taskIdField,
  response: say,
});
export type UploadFileAnswer = z.output<typeof uploadFileAnswer>;
