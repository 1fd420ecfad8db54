import { EXPORT_FORMATS } from '@pairsmith/core';
import type { TestService } from '../support/service';
import { readZip } from '../support/read-zip';

/** Everything that a task can be exported as, one text a format, with every option that shows more of it. */
export async function everyExport({ api }: TestService, taskId: string): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  for (const format of EXPORT_FORMATS) {
    const prompts = ['chat', 'alpaca', 'sharegpt', 'dpo'].includes(format);
    const answer = await api.exportTask({
      ...{ task_id: taskId, format, part: 'bundle' },
      ...(prompts && { schema_in_prompt: 'all' }),
      ...(format === 'chat' && { reasoning: 'true' }),
    });
    const files = await readZip(Buffer.from(await answer.arrayBuffer()));
    texts.set(format, [...files.values()].map(String).join('\n'));
  }
  return texts;
}
