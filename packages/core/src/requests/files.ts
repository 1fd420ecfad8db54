import { z } from 'zod';
import { queryInteger } from './fields';

export const listFilesQuery = z.object({
  limit: queryInteger(1, 1000).optional().describe('最多返回的个数；省略时返回全部'),
  offset: queryInteger(0, 1_000_000_000).default(0).describe('跳过最前面的若干个'),
});
