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
  getOpenApi: operation({
    method: 'get',
    path: '/openapi.json',
    isBare: true,
    role: 'viewer',
    tag,
    summary: '本文档（OpenAPI 3.1）',
    description: '由校验请求和类型的同一套 schema 生成；可在浏览器中打开 /docs 查看。',
    answer: 'bytes',
    mediaType: 'application/json',
  }),
  getMetrics: operation({
    method: 'get',
    path: '/metrics',
    isBare: true,
    role: 'viewer',
    tag,
    summary: '监控指标（Prometheus 文本格式）',
    description:
      '本进程的请求耗时与资源占用；任务、执行、训练数据的数量在抓取时从 PostgreSQL 读取，各进程一致。依赖不可用时仍返回200，由 pairsmith_dependency_up 说明。',
    answer: 'bytes',
    mediaType: 'text/plain',
  }),
};
