import { functionName, ownNodes } from '@pairsmith/sql';
import { isVague } from '../names';
import {
  conflict,
  nameOf,
  saysColumn,
  saysTable,
  unread,
  type Check,
  type Finding,
  type Sides,
} from './check';
import type { SqlAggregate } from '../sql-aggregates';

const TITLES: Record<string, string> = {
  avg: '平均值',
  sum: '总和',
  count: '数量',
  max: '最大值',
  min: '最小值',
};

/** The arithmetic of the answer. */
export const checkAggregates: Check = (sides) => {
  const { question, sql } = sides;
  const { cues } = question;
  const has = (name: string): boolean => sql.aggregates.some((one) => one.name === name);
  const found: Finding[] = [];
  const isNamed = (word: RegExp): boolean =>
    question.mentions.some(
      ({ text, refs }) =>
        word.test(text) && refs.some((ref) => ref.kind === 'column' && sql.columns.has(ref.column)),
    );

  // The mean of a flag is a share.
  const isMean = sql.aggregates.some((one) => one.name === 'avg' && !(one.isOfCase && cues.has('ratio')));
  if (isMean && !cues.has('average') && !isNamed(/平均|均|avg|average/))
    found.push(conflict('aggregate', 'SQL求平均值，问题没有这样问'));
  if (cues.has('average') && !has('avg') && sql.divisions === 0 && !isNamed(/平均|均|avg|average/))
    found.push(conflict('aggregate', '问题求平均值，SQL没有'));
  if (cues.has('median') !== sql.aggregates.some(({ name }) => /^(percentile|mode)/.test(name)))
    found.push(conflict('aggregate', '问题与SQL对中位数的要求不一致'));
  if (cues.has('ratio') && sql.divisions === 0 && !has('avg') && !isNamed(/率|比|rate|ratio|percent|share/))
    found.push(conflict('aggregate', '问题求比例，SQL没有除法'));
  if (
    sql.divisions > 0 &&
    !cues.has('ratio') &&
    !cues.has('average') &&
    !cues.has('change') &&
    !/每/.test(question.text)
  )
    found.push(conflict('aggregate', 'SQL求比例，问题没有这样问'));
  // 分别有多少层: the number of a row, not of rows.
  const isOfRow = has('max') || has('min');
  if (
    cues.has('count') &&
    !has('count') &&
    !has('sum') &&
    !isOfRow &&
    !isCountNamed(sides) &&
    !isVagueNamed(sides)
  )
    found.push(conflict('aggregate', '问题求数量，SQL没有计数'));
  if (cues.has('sum') && !has('sum') && !has('count') && !isNamed(/总|合计|total|sum/))
    found.push(conflict('aggregate', '问题求总和，SQL没有'));

  for (const { aggregate, mention } of question.wants) {
    const columns = mention.refs.flatMap((ref) => (ref.kind === 'column' ? [ref.column] : []));
    const isDone = sql.aggregates.some(
      ({ name, origins, isOfAggregate }) =>
        name === aggregate && (isOfAggregate || origins.some(({ column }) => columns.includes(column))),
    );
    const isDivided = aggregate === 'avg' && sql.divisions > 0;
    if (!isDone && !isDivided)
      found.push(conflict('aggregate', `问题求“${mention.text}”的${TITLES[aggregate]}，SQL没有`));
  }
  return [...found, ...sql.aggregates.flatMap((one) => checkAggregate(one, sides)), ...checkWindows(sides)];
};

/** 数量 is a column of the statement. */
const isVagueNamed = ({ question, sql }: Sides): boolean =>
  question.mentions.some(
    ({ text, refs }) =>
      isVague(text) && refs.some((ref) => ref.kind === 'column' && sql.columns.has(ref.column)),
  );

/** 订单数 may be a column that holds the number. */
const isCountNamed = ({ question, sql }: Sides): boolean =>
  [...sql.columns].some(
    ({ title, name }) => /数|量|count|num|qty|quantity/i.test(`${title} ${name}`) && question.text.length > 0,
  ) && sql.aggregates.length === 0;

function checkAggregate(one: SqlAggregate, sides: Sides): Finding[] {
  const { question, sql, names } = sides;
  const { cues, superlatives } = question;
  const [origin] = one.origins;
  const role = origin ? names.roleOf(origin.table, origin.column) : null;
  if (one.isWindow || one.isOfAggregate) return [];
  switch (one.name) {
    case 'count': {
      const isLogical =
        cues.has('ratio') ||
        cues.has('average') ||
        cues.has('change') ||
        superlatives.high + superlatives.low > 0;
      const isBound = hasBound(one);
      if (
        !cues.has('count') &&
        !isLogical &&
        !isBound &&
        !cues.has('rank') &&
        !cues.has('running') &&
        !/几|多少|分布|情况|构成|how|统计|交叉|cross-?tab/.test(question.masked)
      )
        return [
          isOtherAsked(sides)
            ? conflict('aggregate', 'SQL计数，问题没有这样问')
            : unread('aggregate', '没有读出问题要计数'),
        ];
      // The number of amounts is nobody's wish where their sum is asked for.
      const isMeasure = role === 'measure' || role === 'rate';
      const isAloneAsked = !one.isDistinct && sql.divisions === 0 && isMeasureAsked(one, sides);
      if (origin && isMeasure && isAloneAsked)
        return [conflict('aggregate', `SQL数的是${nameOf(origin.column)}的行数，问题要的是它的值`)];
      return [];
    }
    case 'sum':
    case 'avg': {
      if (!origin || one.isOfCase) return [];
      if (role && /^(key|reference|code)$/.test(role))
        return [conflict('aggregate', `SQL对${nameOf(origin.column)}求${TITLES[one.name]}，它不是数值`)];
      if (one.name === 'sum' && isAverageOnly(sides))
        return [conflict('aggregate', `SQL对${nameOf(origin.column)}求和，问题求的是平均值`)];
      return saysColumn(sides, origin) > 0 || sharesWord(origin.column.title, question.text)
        ? []
        : [unread('column', `没有读出问题对${nameOf(origin.column)}的要求`)];
    }
    case 'max':
    case 'min': {
      const date =
        origin && (origin.column.type_class === 'date' || origin.column.type_class === 'timestamp');
      if (!origin || date || sql.groups.length === 0) return [];
      const isSummed =
        cues.has('sum') && !sql.aggregates.some(({ name }) => name === 'sum' || name === 'count');
      return isSummed
        ? [conflict('aggregate', `SQL取${nameOf(origin.column)}的${TITLES[one.name]}，问题求的是总和`)]
        : [];
    }
    default:
      return [];
  }
}

/** The question names an arithmetic, or a number that it wants. */
const isOtherAsked = ({ question, sql }: Sides): boolean =>
  question.cues.has('sum') ||
  question.cues.has('average') ||
  question.superlatives.high + question.superlatives.low > 0 ||
  question.mentions.some(({ refs }) =>
    refs.some(
      (ref) => ref.kind === 'column' && sql.columns.has(ref.column) && ref.column.type_class !== 'text',
    ),
  );

/** 多于10条: the count that groups are chosen by may be shown too. */
const hasBound = ({ query }: SqlAggregate): boolean =>
  [...ownNodes(query.select['havingClause'])].some(
    ({ type, fields }) => type === 'FuncCall' && functionName(fields) === 'count',
  );

/** One aggregate is asked for and that is the mean. */
function isAverageOnly({ question, sql }: Sides): boolean {
  const { cues } = question;
  return (
    cues.has('average') &&
    !cues.has('sum') &&
    sql.divisions === 0 &&
    !sql.aggregates.some(({ name }) => name === 'avg')
  );
}

const isMeasureAsked = ({ origins }: SqlAggregate, sides: Sides): boolean => {
  const [origin] = origins;
  return (
    origin !== undefined &&
    (saysColumn(sides, origin) > 0 || sides.question.cues.has('sum') || sides.question.cues.has('average'))
  );
};

/** 销量 for 采购数量: the last sign in common. */
const sharesWord = (title: string, text: string): boolean =>
  /[\p{Script=Han}]$/u.test(title) && text.includes(title.slice(-1));

function checkWindows({ question, sql }: Sides): Finding[] {
  const { cues } = question;
  const found: Finding[] = [];
  const isRunning = sql.aggregates.some((one) => one.isRunning);
  if (isRunning && !cues.has('running') && !cues.has('average') && !/移动|moving|逐/.test(question.text))
    found.push(conflict('aggregate', 'SQL逐行累计，问题没有这样问'));
  if (
    /累计(?!.{0,3}(?:有|达|超))|running total|cumulative/.test(question.masked) &&
    !isRunning &&
    sql.groups.some(({ unit }) => unit !== null)
  )
    found.push(conflict('aggregate', '问题求累计值，SQL没有逐行累计'));
  const isShifted = sql.windows.has('lag') || sql.windows.has('lead');
  if (isShifted && !cues.has('change') && !/上|前|previous|prior|last|间隔/.test(question.text))
    found.push(conflict('aggregate', 'SQL与前一期比较，问题没有这样问'));
  return found;
}

/** What is counted: the rows of one table or another. */
export const checkDistinct: Check = (sides) => {
  const { question, sql, names } = sides;
  const found: Finding[] = [];
  const counted = sql.aggregates.filter(({ name, isWindow }) => name === 'count' && !isWindow);
  const isGrouped = sql.groups.length > 0;
  if (
    question.cues.has('distinct') &&
    !counted.some((one) => one.isDistinct) &&
    !sql.isDistinct &&
    !isGrouped &&
    counted.some(({ origins }) => origins.some((one) => names.roleOf(one.table, one.column) !== 'key'))
  )
    found.push(conflict('distinct', '问题要不重复的，SQL没有去重'));
  for (const { origins, isDistinct, query, isOfAggregate } of counted) {
    const [origin] = origins;
    if (!origin || isDistinct || isOfAggregate || origins.length > 1) continue;
    const role = names.roleOf(origin.table, origin.column);
    const target = names.catalog.relations.find(
      ({ from }) =>
        from.schema === origin.table.schema &&
        from.table === origin.table.name &&
        from.columns.includes(origin.column.name),
    )?.to;
    const aim =
      target &&
      names.catalog.tables.find(({ schema, name }) => schema === target.schema && name === target.table);
    const isNamed = saysColumn(sides, origin) > 0;
    const isRowsSaid =
      saysTable(sides, origin.table) && /多少|数量|数|how many|number/.test(question.text) && !aim;
    if (role === 'reference' && aim && isCountedNoun(sides, aim) && query.sources.length > 0)
      found.push(conflict('distinct', `SQL数的是行，问题问的是有多少个不同的${nameOf(aim)}`));
    else if (
      (role === 'dimension' || role === 'label') &&
      isNamed &&
      !isRowsSaid &&
      question.cues.has('distinct')
    )
      found.push(conflict('distinct', `SQL数的是行，问题问的是有多少种${nameOf(origin.column)}`));
  }
  return found;
};

/** 多少位会员: the table right behind the number word. */
function isCountedNoun({ question, names }: Sides, table: Parameters<typeof saysTable>[1]): boolean {
  const words = names.tables.get(table) ?? [];
  return words.some((word) => {
    const escaped = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return new RegExp(
      `(?:多少|几)\\s*[个家笔位条次种名张件台辆部]?(?:不同的)?${escaped}(?!的)|${escaped}(?:有多少|数量?|人数)|(?:how many|number of)(?: \\w+)? ${escaped}`,
    ).test(question.text);
  });
}
