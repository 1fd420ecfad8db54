import { texts } from './template';

export const lintTexts = texts({
  'lint.sum_of_rate': {
    zh: '“{column}”是单价、比率一类的数，相加没有意义，请改用AVG，或先乘以数量再求和',
    en: '"{column}" is something like a unit price or rate, adding it up makes no sense; use AVG, or multiply by the quantity first',
  },
  'lint.distinct_sum': {
    zh: '{name}(DISTINCT …)会把相同的数值只算一次，请先按主键去重再汇总',
    en: '{name}(DISTINCT …) counts equal values once; remove duplicates by the primary key first',
  },
  'lint.average_of_averages': {
    zh: '对各组平均值再求平均时各组权重相同，与总体平均值不同，请由明细直接求平均或用 SUM/COUNT',
    en: "An average of the groups' averages weighs all groups alike and differs from the overall average; take the average of the details, or SUM/COUNT",
  },
  'lint.upper_date': {
    zh: '时间戳字段以 {day} 为上限时会漏掉当天零点以后的数据，请改用半开区间：>= 起始日 AND < 次日',
    en: 'With the upper end {day} a timestamp column loses what is after midnight of that day; use a half-open range: >= first day AND < the day after',
  },
  'lint.current_time': {
    zh: '问题没有以今天为准，SQL却用了当前时间，答案会随日期变化，请写出具体日期',
    en: 'The question is not about today, but the SQL uses the present time and its answer changes every day; write the dates',
  },
  'lint.text_order': {
    zh: '文本按字符比较，10会排在9之前，月份会按字母排列，请转换为数字或日期后再比较、排序',
    en: 'Text compares by characters: 10 comes before 9, months are in alphabetical order; convert to a number or date before comparing or sorting',
  },
  'lint.zero_divisor': {
    zh: '除数可能为0，请写成 / NULLIF(除数, 0)',
    en: 'The divisor may be 0; write / NULLIF(divisor, 0)',
  },
  'lint.integer_division': {
    zh: '整数相除会舍去小数，请先转换：分子::numeric / 分母',
    en: 'Dividing integers drops the decimals; convert first: numerator::numeric / denominator',
  },
  'lint.no_join_condition': {
    zh: '“{alias}”与其他表之间没有关联条件，每一行都会与所有行组合，请加上ON条件',
    en: '"{alias}" has no condition that joins it to the other tables, every row is combined with all others; add an ON condition',
  },
  'lint.odd_join': {
    zh: '关联字段不是这两张表之间的关系，已知的关系是 {wanted}，请确认',
    en: 'The columns of the join are no relation between these two tables; known are {wanted}. Please check',
  },
  'lint.bare_column': {
    zh: '关联查询中的字段“{name}”没有写明属于哪张表，请写成 表别名.字段',
    en: 'The column "{name}" does not say which table it is of; write alias.column',
  },
  'lint.outer_column': {
    zh: '子查询的表中没有字段“{name}”，它取的是外层查询的“{alias}.{column}”，请写明表名并确认',
    en: 'No table of the subquery has a column "{name}", it takes "{alias}.{column}" of the outer query; write the table and check',
  },
  'lint.not_in_null': {
    zh: 'NOT IN的子查询只要有一个NULL，结果就为空，请改用NOT EXISTS，或在子查询中加IS NOT NULL',
    en: 'One NULL in the subquery of NOT IN makes the result empty; use NOT EXISTS, or add IS NOT NULL in the subquery',
  },
  'lint.null_comparison': {
    zh: '与NULL比较的结果总是未知，请改用IS NULL或IS NOT NULL',
    en: 'Comparing with NULL is always unknown; use IS NULL or IS NOT NULL',
  },
  'lint.unequal_null': {
    zh: '“{name}”为空的行既不等于也不算“不等于”，会被漏掉，若应计入请写 {column} IS DISTINCT FROM …，否则加上 {column} IS NOT NULL',
    en: 'Rows whose "{name}" is NULL are neither equal nor "unequal" and are left out; write {column} IS DISTINCT FROM … where they should count, else add {column} IS NOT NULL',
  },
  'lint.count_null': {
    zh: 'COUNT({column})不计该字段为空的行，若要数全部行请用COUNT(*)',
    en: 'COUNT({column}) leaves out rows where the column is NULL; use COUNT(*) to count all rows',
  },
  'lint.nulls_first': {
    zh: '降序排列时NULL排在最前，会占去前几名，请写DESC NULLS LAST或排除空值',
    en: 'In descending order NULLs come first and take the first places; write DESC NULLS LAST or leave NULLs out',
  },
  'lint.limit_unordered': {
    zh: 'LIMIT没有ORDER BY，取到哪些行并不确定，请加上排序',
    en: 'LIMIT without ORDER BY takes rows at random; add an order',
  },
  'lint.limit_ties': {
    zh: '排序值相同的行先后不定，LIMIT取到的行可能变化，请在ORDER BY末尾加上主键',
    en: 'Rows that sort alike come in no fixed order, so that LIMIT may take others; end ORDER BY with the primary key',
  },
  'lint.window_unordered': {
    zh: '{name}的OVER中没有ORDER BY，名次或前后行并不确定，请加上排序',
    en: 'The OVER of {name} has no ORDER BY, ranks and neighbours are at random; add an order',
  },
  'lint.last_value': {
    zh: 'LAST_VALUE默认只看到当前行，请加 ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING，或改用反向排序的FIRST_VALUE',
    en: 'By default LAST_VALUE sees only up to the current row; add ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING, or use FIRST_VALUE in the reverse order',
  },
  'lint.outer_count': {
    zh: '外连接没有匹配时COUNT(*)仍计1行，请改为COUNT({alias}.主键)，没有的才计0',
    en: 'COUNT(*) counts 1 where the outer join finds nothing; use COUNT({alias}.primary key), which counts 0',
  },
  'lint.outer_filter': {
    zh: 'WHERE对外连接的“{alias}”加了条件，没有匹配的行会被去掉，外连接等于内连接，请把条件移到ON中，或改为JOIN',
    en: 'WHERE has a condition on the outer-joined "{alias}", which drops rows without a match, so that it is an inner join; move the condition into ON, or use JOIN',
  },
  'lint.select_star': {
    zh: 'SELECT * 会随表结构变化并带出无关字段，请列出问题所问的字段',
    en: 'SELECT * changes with the table and brings columns nobody asked for; list those of the question',
  },
  'lint.repeated_name': {
    zh: '结果中有两列都叫“{name}”，请用AS取不同的名称',
    en: 'Two columns of the result are called "{name}"; name them apart with AS',
  },
  'lint.no_group_column': {
    zh: '结果中没有分组字段，看不出每一行属于哪一组，请把分组字段也列出来',
    en: 'The grouping column is not in the result, so that no row tells its group; list it too',
  },
  'lint.group_by_name': {
    zh: '“{name}”有重名，只按名称分组会把不同的对象合在一起，请同时按“{key}”分组',
    en: '"{name}" is not unique, grouping by it alone mixes different things; group by "{key}" too',
  },
  'lint.deleted_rows': {
    zh: '表“{table}”中有已删除的数据，请加上条件 {condition}',
    en: 'The table "{table}" has deleted rows; add the condition {condition}',
  },
  'lint.nearest_value': { zh: '最接近的值是“{value}”', en: 'the nearest value is "{value}"' },
  'lint.known_values': { zh: '已知的值有：{values|、}', en: 'known values are: {values}' },
  'lint.no_such_value': {
    zh: '字段“{column}”中没有值“{value}”，{hint}，请改正',
    en: 'The column "{column}" has no value "{value}", {hint}; correct it',
  },
  'lint.like_without_wildcard': {
    zh: 'LIKE的内容没有%或_，只会匹配完全相同的值，请加上%或改用=',
    en: 'The pattern of LIKE has no % or _ and matches only the very same text; add % or use =',
  },
  'lint.contradiction': {
    zh: '条件互相矛盾，没有行能同时满足，请检查取值和AND、OR',
    en: 'The conditions contradict one another, no row meets them all; check the values, AND and OR',
  },
  'lint.fan_out': {
    zh: '关联一对多的表之后，“{aliases|、}”的行会重复，{name}的结果偏大或失真，请先在子查询中汇总再关联',
    en: 'After joining a one-to-many table the rows of "{aliases}" are repeated and the result of {name} is too large or wrong; aggregate in a subquery first, then join',
  },
  'lint.fan_out_of_all': {
    zh: '关联一对多的表之后，各表的行会重复，{name}的结果偏大或失真，请先在子查询中汇总再关联',
    en: 'After joining a one-to-many table the rows of every table are repeated and the result of {name} is too large or wrong; aggregate in a subquery first, then join',
  },
  'lint.code_of_label': { zh: '{code}（{label}）', en: '{code} ({label})' },
  'lint.empty_text': {
    zh: "“{title}”中空着的既有NULL也有空文本，只判断IS NULL会漏掉空文本，请写成 NULLIF(TRIM({column}), '') IS NULL",
    en: '"{title}" is left empty as NULL and as an empty text, IS NULL alone leaves the empty texts out; write NULLIF(TRIM({column}), \'\') IS NULL',
  },
  'lint.mean_of_finer_rows': {
    zh: '问题求平均每{per}的数，SQL却对明细行求平均，一{per}可能有多行，请先按{what}汇总再求平均，或用 总数/{what}数',
    en: 'The question asks for the average per {what}, the SQL takes the average of single rows, of which one {per} may have several; sum up by {what} first, or divide the total by their number',
  },
  'lint.per_thing': { zh: '个{title}', en: '{title}' },
  'lint.neighbour_rows': {
    zh: '{name}按时间取前后行，但同一时间还有按“{left}”区分的多行，前一行不是前一期，请在OVER中加上PARTITION BY {left}',
    en: '{name} takes neighbours in time, but one time has several rows told apart by "{left}", so that the row before is not the period before; add PARTITION BY {left} to OVER',
  },
  'lint.year_before': {
    zh: '问题求同比（与上年同期相比），SQL却与{taken}相比，请与一年前的同一时期比较',
    en: 'The question compares with the same period of the year before, the SQL with {taken}; compare with the same period a year ago',
  },
  'lint.period_before': {
    zh: '问题求环比（与上一期相比），SQL却与{taken}相比，请与上一期比较',
    en: 'The question compares with the period before, the SQL with {taken}; compare with the period before',
  },
  'lint.last_period': { zh: '上一{unit}', en: 'the {unit} before' },
  'lint.periods_ago': { zh: '前{n}{unit}', en: '{n} times a {unit} before' },
  'lint.months_ago': { zh: '前{n}个月', en: '{n#month|months} before' },
});
