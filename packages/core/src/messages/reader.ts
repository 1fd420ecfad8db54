import { texts } from './template';

export const readerTexts = texts({
  'reader.question_too_long': {
    zh: '问题超过{max}个字符，没有读',
    en: 'the question exceeds {max} characters and was not read',
  },
  'reader.conflict': {
    zh: '问题与SQL不一致：{reasons|；}',
    en: 'question and SQL do not agree: {reasons|; }',
  },
  'reader.doubt': {
    zh: '问题与SQL是否一致存疑：{reasons|；}',
    en: 'whether question and SQL agree is in doubt: {reasons|; }',
  },
  'reader.too_long': { zh: '问题或SQL过长，没有读', en: 'question or SQL are too long and were not read' },
  'reader.not_understood': {
    zh: '没有读懂问题中的全部内容',
    en: 'not everything in the question was understood',
  },
  'reader.average_differs': {
    zh: '问题求平均值，SQL求的是{other}',
    en: 'the question asks for an average, the SQL for the {other}',
  },
  'reader.average_unused': {
    zh: '问题求平均值，SQL没有',
    en: 'the question asks for an average, the SQL has none',
  },
  'reader.sum_differs': {
    zh: '问题求总和，SQL求的是{other}',
    en: 'the question asks for a sum, the SQL for the {other}',
  },
  'reader.average_unsaid': {
    zh: 'SQL求平均值，问题没有这样问',
    en: 'the SQL takes an average, the question does not ask for it',
  },
  'reader.aggregate_differs': {
    zh: '问题求“{name}”的{asked}，SQL求的是{got}',
    en: 'the question asks for the {asked} of "{name}", the SQL for the {got}',
  },
  'reader.key_added_up': {
    zh: 'SQL对{column}求{aggregate}，它不是数值',
    en: 'the SQL takes the {aggregate} of {column}, which is no amount',
  },
  'reader.distinct_unused': {
    zh: '问题要不重复的，SQL没有去重',
    en: 'the question asks for distinct ones, the SQL does not remove repeats',
  },
  'reader.other_copy': {
    zh: '问题没有说是{table}，{other}也叫这个名称',
    en: 'the question does not say that it means {table}; {other} has the same name',
  },
  'reader.which_copy': {
    zh: '没有读出问题要的是几张同名表中的哪一张：{table}等',
    en: 'the question does not tell which of several tables of one name is meant: {table} and others',
  },
  'reader.wants_highest': {
    zh: '问题要最大的，SQL取最小的',
    en: 'the question asks for the highest, the SQL takes the lowest',
  },
  'reader.wants_lowest': {
    zh: '问题要最小的，SQL取最大的',
    en: 'the question asks for the lowest, the SQL takes the highest',
  },
  'reader.limit_differs': {
    zh: '问题要的数量与SQL取的不一致',
    en: 'the question wants another number of rows than the SQL takes',
  },
  'reader.limit_unused': {
    zh: '问题只要其中几个，SQL 没有取前几行',
    en: 'the question asks for the first few, the SQL takes all',
  },
  'reader.limit_unsaid': {
    zh: 'SQL取的数量，问题没有说到',
    en: 'the SQL takes a number of rows that the question does not say',
  },
  'reader.group_differs': {
    zh: '问题按{asked}统计，SQL按{got}分组',
    en: 'the question groups by {asked}, the SQL by {got}',
  },
  'reader.group_unsaid': {
    zh: 'SQL按{column}分组，问题没有说到',
    en: 'the SQL groups by {column}, the question does not say so',
  },
  'reader.join_unknown': {
    zh: '{one}与{other}的关联字段与已知的表间关系不符',
    en: '{one} and {other} are not joined along the known relation between them',
  },
  'reader.refers_elsewhere': { zh: '{column}指向的不是{table}', en: '{column} does not refer to {table}' },
  'reader.other_reference': {
    zh: '问题说的不是{column}这一层关系',
    en: 'the question does not speak of the relation by {column}',
  },
  'reader.other_table': {
    zh: '问题说到{table}，SQL读的是{tables|、}',
    en: 'the question speaks of {table}, the SQL reads {tables}',
  },
  'reader.negation_unsaid': {
    zh: 'SQL含有否定条件，问题没有否定',
    en: 'the SQL has a negative condition, the question none',
  },
  'reader.negation_unused': {
    zh: '问题含有否定，SQL没有否定条件',
    en: 'the question has a negation, the SQL no negative condition',
  },
  'reader.number_unread': { zh: '没有读懂问题中的数值', en: 'a number in the question was not understood' },
  'reader.number_differs': {
    zh: '问题与SQL对{what}比较的数值不一致',
    en: 'question and SQL compare {what} with different numbers',
  },
  'reader.number_unsaid': {
    zh: 'SQL将{what}与一个数值比较，问题中没有这个数值',
    en: 'the SQL compares {what} with a number that is not in the question',
  },
  'reader.number_unused': {
    zh: '问题中的数值，SQL没有用它',
    en: 'a number of the question is not used by the SQL',
  },
  'reader.comparison_reversed': {
    zh: '{what}与数值的比较方式和问题相反',
    en: '{what} is compared the other way round than in the question',
  },
  'reader.range_unread': { zh: '没有读懂时间范围', en: 'the time range was not understood' },
  'reader.range_differs': {
    zh: '问题与SQL的时间范围不一致',
    en: 'question and SQL have different time ranges',
  },
  'reader.range_unused': {
    zh: '问题限定了时间范围，SQL没有',
    en: 'the question has a time range, the SQL none',
  },
  'reader.range_not_found': { zh: '没有读出问题的时间范围', en: 'no time range was found in the question' },
  'reader.period_unused': {
    zh: '问题按{unit}统计，SQL没有按它分组',
    en: 'the question asks by {unit}, the SQL does not group by it',
  },
  'reader.value_differs': {
    zh: '问题与SQL对{column}的取值不一致',
    en: 'question and SQL have different values of {column}',
  },
  'reader.value_unread': {
    zh: '没有读出问题是否说到{column}的取值',
    en: 'it was not found out whether the question names a value of {column}',
  },
  'reader.value_unsaid': {
    zh: 'SQL按{column}取值筛选，问题中没有说到这个取值',
    en: 'the SQL filters by a value of {column} that the question does not name',
  },
  'reader.value_unused': {
    zh: '问题说到{column}的取值，SQL没有用它',
    en: 'the question names a value of {column} that the SQL does not use',
  },
  'reader.value_denied': {
    zh: 'SQL排除了{name}的取值，问题要的正是它',
    en: 'the SQL leaves out a value of {name} that the question wants',
  },
  'reader.quoted_unused': {
    zh: '问题中引号里的取值，SQL没有用它',
    en: 'a value that the question quotes is not used by the SQL',
  },
  'reader.extreme_unsaid_high': {
    zh: 'SQL取最大的，问题没有这样问',
    en: 'the SQL takes the highest, the question does not ask for it',
  },
  'reader.extreme_unsaid_low': {
    zh: 'SQL取最小的，问题没有这样问',
    en: 'the SQL takes the lowest, the question does not ask for it',
  },
  'reader.wants_more': {
    zh: '问题要更大的，SQL取的相反',
    en: 'the question asks for larger ones, the SQL for the opposite',
  },
  'reader.wants_less': {
    zh: '问题要更小的，SQL取的相反',
    en: 'the question asks for smaller ones, the SQL for the opposite',
  },
  'reader.joins_itself': {
    zh: '{table}按{column}与自身关联，每行只遇到自己',
    en: '{table} is joined with itself by {column}, each row meets only itself',
  },
});
