import { fileRows } from './show-outcome';
import type { TaskFile } from './task';

it('counts every file in one row, those of no step too', () => {
  const steps = ['ddl_generation', 'ddl_generation', 'qa_generation', null, null, null] as const;
  const files = steps.map((step_name, at) => ({ step_name, file_name: `${at}.txt` }) as TaskFile);
  const [total, ...rows] = fileRows({ files });
  expect(total).toEqual(['Files', '6']);
  expect(rows.map(([name, text]) => [name, Number(text.split(' ')[0])])).toEqual([
    ['ddl_generation', 2],
    ['qa_generation', 1],
    ['no step', 3],
  ]);
});
