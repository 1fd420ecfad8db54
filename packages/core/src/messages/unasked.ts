import { texts } from './template';

/** Why there are fewer pairs than were asked for, and what would help. */
export const unaskedTexts = texts({
  'unasked.short': {
    zh: '要求 {asked} 个问答对，得到 {got} 个，少 {missing} 个。原因: {reasons|；}。可以这样做: {help|；}',
    en: '{asked#pair was|pairs were} asked for and {got} came, {missing} fewer. Why: {reasons|; }. What would help: {help|; }',
  },
  'unasked.idle': {
    zh: '{count} 个问题的答案为空、有并列或条件不起作用，不值得问',
    en: 'the answers to {count#question|questions} are empty, have ties or a condition without effect: not worth asking',
  },
  'unasked.refused': {
    zh: '{count} 个问题的SQL数据库没有执行完（超时、无权限或报错）',
    en: 'the database did not carry out the SQL of {count#question|questions} (timeout, no right, error)',
  },
  'unasked.worn': {
    zh: '{count} 个问题只能用已经用得够多的句式来问',
    en: '{count#question|questions} could only be asked in sentences that stand often enough already',
  },
  'unasked.twice': {
    zh: '{count} 个问题与已有的问题只是数值或写法不同',
    en: '{count#question differs|questions differ} from another in values or wording only',
  },
  'unasked.quota': {
    zh: '{count} 个问题属于已经问得够多的类型',
    en: '{count#question is|questions are} of a kind that was asked often enough',
  },
  'unasked.doubtful': {
    zh: '{count} 个问题读者多半存疑，没有提问',
    en: '{count#question is|questions are} of a sort that readers often doubt, and not asked',
  },
  'unasked.unsaid': {
    zh: '{count} 个问题缺少人们会说的名称，没有提问',
    en: '{count#question lacks|questions lack} names that people use and cannot be asked',
  },
  'unasked.untried': {
    zh: '{count} 个问题没有再试：试过的大多不值得问',
    en: '{count#question was|questions were} not tried any more: most of those before were not worth asking',
  },
  'unasked.empty_tables': {
    zh: '{count} 个表没有数据: {names}',
    en: '{count#table|tables} without rows: {names}',
  },
  'unasked.left_out_parts': {
    zh: '{count} 个表是其他表的分区、拆分或备份，不单独提问: {names}',
    en: '{count#table holds parts or copies|tables hold parts or copies} of the rows of others and are not asked about: {names}',
  },
  'unasked.left_out_views': {
    zh: '{count} 个视图重复其他表的行，不单独提问: {names}',
    en: '{count#view repeats|views repeat} the rows of other tables and are not asked about: {names}',
  },
  'unasked.left_out_scaffolds': {
    zh: '{count} 个表属于框架、演示或试验，不是业务数据: {names}',
    en: '{count#table belongs|tables belong} to a framework, a demonstration or a try: {names}',
  },
  'unasked.left_out_links': {
    zh: '{count} 个表只连接另外两个表，而两端不都可用: {names}',
    en: '{count#table only links|tables only link} two others that are not both there: {names}',
  },
  'unasked.no_more': {
    zh: '{tables} 个表的字段没有更多值得问的问题',
    en: 'no more questions worth asking fit the columns of {tables#table|tables}',
  },
  'unasked.duplicates': {
    zh: '{count} 个问答对与其他问答对重复',
    en: '{count#pair was|pairs were} duplicates of others',
  },
  'unasked.quarantined': {
    zh: '{count} 个问答对没有通过验证，已隔离',
    en: '{count#pair was|pairs were} not proven and stand in the quarantine',
  },
  'unasked.model': {
    zh: '模型少给了 {count} 个问题',
    en: 'the model gave {count#question|questions} fewer',
  },
  'unasked.help_comments': {
    zh: '为 {names} 的表和字段写上注释，或上传业务词典',
    en: 'write comments for {names} and their columns, or upload a dictionary of words',
  },
  'unasked.help_relations': {
    zh: '为 {names} 声明外键，或在注释中说明它们与其他表的关联',
    en: 'declare foreign keys of {names}, or say in comments how they relate to other tables',
  },
  'unasked.help_tables': { zh: '在表清单中加入更多的业务表', en: 'put more business tables on the list' },
  'unasked.help_model': {
    zh: '配置语言模型，由它来写更多样的问题',
    en: 'configure a language model, which writes more varied questions',
  },
  'unasked.help_again': {
    zh: '用 append 再执行一次 qa_generation，在现有问答对上追加',
    en: 'execute qa_generation again with append, which adds to the pairs that are there',
  },
  'unasked.fewer_themes': {
    zh: '要求 {count} 个主题，值得单独成为主题的表只有 {got} 个；代码表、关联表等并入相关的主题，题数分到各主题',
    en: '{count#theme was|themes were} asked for, {got#table has|tables have} enough for one; code lists, links and the like are part of the themes beside them, and their questions are shared out',
  },
});
