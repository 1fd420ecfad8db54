/** Words that say yes themselves, with what denies them: 可退 and 不可退. */
const ABLE = /^(可以?|能|会|需要?|支持|允许|包含|参与|在)/;
/** What somebody does to things: 已展示 and 未展示. */
const DONE =
  /(开启|启用|展示|显示|缓存|公开|锁定|同步|打印|上传|下载|绑定|隐藏|删除|使用|生成|通知|处理|回复|公示)$/;
const DOING = /^(开启|启用|展示|显示|绑定|使用)/;

/** What rows can be: 首单, 赠品, 付费会员. */
const THING = /(单|品|牌|会员|用户|客户|配置|店|版|款|人|员|类|件|车|户|房|课|卡|商|票|套餐|专区)$/;

/**
 * What rows are by a flag for which no line of data has a word, as it is said before 的: 有泳池, 没有泳池, 可退, 不可退, 未前台展示,
 * 是首单. null where nobody would know how.
 */
export function flagClause(name: string, isYes: boolean): string | null {
  const [, head = '', stem = ''] = /^(是否|有无)?(.+?)(标志|标识|标记)?$/u.exec(name) ?? [];
  if (stem === '' || /^(总是|自动|一直)/.test(stem)) return null;
  const [either, or] = bothOf(head, stem);
  return isYes ? either : or;
}

function bothOf(head: string, stem: string): [yes: string, no: string] | [null, null] {
  if (head === '有无') return [`有${stem}`, `没有${stem}`];
  if (/^(为|是)/.test(stem)) return [`是${stem.slice(1)}`, `不是${stem.slice(1)}`];
  if (stem.startsWith('已')) return [stem, `未${stem.replace(/^已经?/, '')}`];
  if (/^有/.test(stem)) return [stem, `没${stem}`];
  if (ABLE.test(stem)) return [stem, `不${stem}`];
  if (DONE.test(stem)) return [stem.length > 2 ? stem : `已${stem}`, `未${stem}`];
  if (DOING.test(stem)) return [stem, `未${stem}`];
  return THING.test(stem) ? [`是${stem}`, `不是${stem}`] : [null, null];
}
