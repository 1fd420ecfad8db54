import { texts } from './template';

export const failureTexts = texts({
  'failure.bad_request': { zh: '请求参数错误', en: 'Bad request parameters' },
  'failure.conflict': { zh: '状态冲突', en: 'State conflict' },
  'failure.internal': { zh: '系统内部错误', en: 'Internal error' },
  'failure.upstream': { zh: '外部服务错误', en: 'External service error' },
  'failure.unavailable': { zh: '服务暂时不可用', en: 'Service temporarily unavailable' },
  'failure.unauthorized': { zh: '未认证', en: 'Not authenticated' },
  'failure.forbidden': { zh: '无权限', en: 'Not permitted' },
  'failure.not_found': { zh: '资源未找到', en: 'Resource not found' },
  'failure.method': { zh: '请求方法不支持', en: 'Method not supported' },
  'failure.timeout': { zh: '请求超时', en: 'Request timed out' },
  'failure.precondition': { zh: '请求条件不符', en: 'Precondition of the request failed' },
  'failure.too_large': { zh: '请求体过大', en: 'Request body too large' },
  'failure.media_type': { zh: '不支持的内容类型', en: 'Content type not supported' },
  'failure.range': { zh: '请求范围无效', en: 'Range not satisfiable' },
  'failure.rate': { zh: '请求过于频繁', en: 'Too many requests' },
});
