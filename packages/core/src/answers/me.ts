import { z } from 'zod';
import { ROLES } from '../settings';
import { say } from './shared';

export const meAnswer = z.strictObject({
  name: z.string().meta({ description: 'API密钥的名称；没有设置密钥时为 guest' }),
  role: z.enum(ROLES).meta({ description: '每种角色都可以做前面角色能做的事' }),
  keys_in_use: z.boolean().meta({ description: '服务是否设置了API密钥；false：只监听本机，不需要密钥' }),
  response: say,
});
