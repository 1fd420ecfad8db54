import { texts } from './template';

export const coverageTexts = texts({
  'coverage.in_no_theme': { zh: '不在任何主题中', en: 'in no theme' },
  'coverage.no_theme_of_both': { zh: '没有主题同时包含这两张表', en: 'no theme has both tables' },
  'coverage.intent_unused': {
    zh: '内置生成器没有用到它的问法',
    en: 'the built-in writer has no form of question that uses it',
  },
  'coverage.vague_by_model': {
    zh: '含糊的问法只由语言模型书写',
    en: 'only a language model writes vague questions',
  },
  'coverage.style_unused': { zh: '没有问答对用到这种问法', en: 'no pair uses this style' },
  'coverage.asked_of_model': {
    zh: '向模型要求了 {times} 次，没有得到',
    en: 'asked of the model {times#time|times}, and not given',
  },
  'coverage.self_relation': {
    zh: '表与自身的关联：看不出哪一行在上一级，或各行没有名称',
    en: 'a relation of a table with itself that does not tell which row stands above, or whose rows have no names',
  },
  'coverage.several_relations': {
    zh: '两表之间有多条关联，注释没有说明各自的角色',
    en: 'there are several relations between the two tables and no comment tells their roles',
  },
  'coverage.no_words': {
    zh: '没有中文的叫法，加上注释即可提问',
    en: 'nobody would say its name in English; a comment in English would help',
  },
  'coverage.no_fitting_form': {
    zh: '这些表的字段没有适合的问法',
    en: 'no form of question fits the columns of these tables',
  },
  'coverage.quota_used': {
    zh: '有 {proposed} 个可选的问题，题数已用完',
    en: '{proposed#question was|questions were} possible, the wanted number is reached',
  },
  'coverage.doubtful': {
    zh: '{proposed} 个可选的问题读者多半存疑，排在其余之后，没有轮到',
    en: '{proposed#question was|questions were} possible, of sorts that readers often doubt: they come after all others, and had no turn',
  },
  'coverage.idle': {
    zh: '{idle} 个的答案为空、有并列或条件不起作用，不值得问',
    en: '{idle} have an empty answer, ties, or a condition without effect and are not worth asking',
  },
  'coverage.refused': {
    zh: '{refused} 个数据库没有执行完（超时、无权限或报错）',
    en: '{refused} the database did not carry out (timeout, no right, error)',
  },
  'coverage.worn': { zh: '{worn} 个的问法已用得够多', en: '{worn} are of forms used often enough' },
  'coverage.tried': {
    zh: '试过 {tried} 个问题：{reasons|，}',
    en: '{tried#question was|questions were} tried: {reasons}',
  },
  'coverage.for_the_record': {
    zh: '只说明由谁写入或属于哪个租户，不作提问',
    en: 'it only tells who wrote a row or whose data it is, and is not asked about',
  },
  'coverage.part_of': {
    zh: '它的行属于 {parent}（分区、继承、按日期或编号拆分的表、备份），提问只用 {parent}',
    en: 'it holds a part or a copy of the rows of {parent}, which is asked about instead',
  },
  'coverage.view_of': {
    zh: '它是 {sources|、} 上的视图，提问用这些表本身',
    en: 'it is a view over {sources}, which are asked about themselves',
  },
  'coverage.scaffold': {
    zh: '它属于框架、系统设置、演示或试验（{evidence|；}），不是业务数据',
    en: 'it belongs to a framework, the settings, a demonstration or a try ({evidence}), and is no business data',
  },
  'coverage.link_without_ends': {
    zh: '它只连接两张表，而两端不都在任务的表中，或没有找到关联',
    en: 'it only links two tables, and not both are among those of the task with a relation to them',
  },
  'coverage.end_left_out': { zh: '{table} 不作提问', en: '{table} is not asked about' },
  'coverage.unused': { zh: '没有问答对用到', en: 'no pair uses it' },
});
