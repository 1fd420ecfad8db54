import { liveAnswer, readyAnswer } from '../answers/service';
import { operation } from './operation';

const tag = '服务';

/** About the service itself, at the root: what watches it knows nothing of our envelope. */
export const serviceOperations = {
  getLiveness: operation({
    method: 'get',
    path: '/health/live',
    isBare: true,
    role: 'anyone',
    tag,
    summary: '进程是否在运行',
    answer: liveAnswer,
  }),
  getReadiness: operation({
    method: 'get',
    path: '/health/ready',
    isBare: true,
    role: 'anyone',
    tag,
    summary: '依赖是否就绪',
    description:
      '逐个检查依赖；有一个不可用，或数据卷剩余空间低于 DISK_MIN_FREE_MB 时，以503返回同样的内容。',
    answer: readyAnswer,
    alsoStatus: 503,
  }),
};
