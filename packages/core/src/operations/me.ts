import { meAnswer } from '../answers/me';
import { operation } from './operation';

export const meOperations = {
  getMe: operation({
    method: 'get',
    path: '/me',
    role: 'viewer',
    tag: '服务',
    summary: '本次请求的密钥名称和角色',
    description: '网页和程序由此得知密钥是否有效、可以做什么；服务没有设置密钥时为 guest，可以做一切。',
    answer: meAnswer,
  }),
};
