/** What a column says about itself: what people call it, its whole comment, and its name cut into lower-case words. */
export interface ColumnWords {
  title: string;
  description: string;
  /** `bookShelfID` and `book_shelf_id` → `book shelf id`. */
  name: string;
}

export const wordsOf = (column: {
  name: string;
  title: string;
  description: string;
  comment: string | null;
}): ColumnWords => ({
  title: (column.title || column.name).toLowerCase().trim(),
  description: (column.description || column.comment || '').toLowerCase(),
  name: column.name
    .replace(/([a-z\d])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .join(' ')
    .trim(),
});

/**
 * Words of a kind of column. Chinese titles and English names carry their head at the end (订单数量, order_count), so
 * most patterns look there; `title` is tried on the Chinese title, `name` on the words of the name and on an English title.
 */
export interface WordPattern {
  title: RegExp;
  name: RegExp;
}

/** The word that fits, for the evidence; null: none. */
export function wordFor(words: ColumnWords, pattern: WordPattern): string | null {
  const found =
    pattern.title.exec(words.title) ?? pattern.name.exec(words.title) ?? pattern.name.exec(words.name);
  return found ? found[0].trim() : null;
}

export const WORDS = {
  softDelete: {
    title:
      /(逻辑|软)?删除(标[志识记]|状态|时间|日期|时刻|与否)|是否(已)?(被)?删除|^(已)?删除$|作废标[志识记]/,
    name: /(^| )(is )?(deleted?|del|removed)( (flag|at|ts|time|date|status|mark|on))?$|^(del|delete) (flag|mark)|(^| )(scbz|scbj|sfsc|(shifou ?)?shanchu ?(biaozhi|biaoji|zhuangtai|shijian)?)$/,
  },
  technical: {
    title:
      /(创建|新增|录入|更新|修改|变更|操作|删除|最后)(人|者|用户|员|ip)|(创建|录入|新增|添加|写入|插入|更新|修改|入库|同步|变更|最后修改|最后更新)(时间|日期|时间戳|时刻)|版本(号)?$|租户|乐观锁|排序|序号$|行号$|行次$|项次$|顺序号|显示顺序|哈希|校验码|令牌|密钥|^(主键|编号)?id$|主键|uuid|批次号|同步标/,
    name: /(^| )(created?|creation|creator|crt|updated?|upd|updater|modified|modify|insert(ed)?|added|deleted?|etl|sync|load|last) ?(by|user|at|ts|tm|time|date|on|datetime|timestamp|name|id|modified|modify|updated?|changed)?$|^(add|record|rec|sys) (time|date|ts)$|^(ts|tstamp|timestamp|date (added|created|modified|updated))$|(^| )(creator|updater|gmt (created?|modified|modify)|row ?version|version|ver|revision|tenant( id)?|sort|sort (order|no)|(line|row|seq|sequence) (no|num|number)|seq|ordinal|display order|hash|checksum|token|secret|uuid|guid|etag|xmin)$/,
  },
  createdAt: {
    title: /(创建|录入|新增|添加|注册|提交)(时间|日期|时刻)/,
    name: /(^| )(created?|creation|crt|insert(ed)?|added|gmt created?)( (at|ts|tm|time|date|on|datetime|timestamp))?$|^date (added|created)$|^add (time|date)$/,
  },
  identifier: { title: /id$|标识$|主键|唯一标识/, name: /(^| )(id|ids|uid|pk|fk|key|guid|uuid)$/ },
  code: {
    title: /(编码|编号|代码|代号|单号|订单号|流水号|合同号|型号|货号|批号|序列号|条码|工号|学号|卡号|号)$/,
    name: /(^| )(code|no|number|sn|sku|barcode|serial|nbr)$/,
  },
  label: {
    title: /(名称|名字|全称|简称|标题|品名|名)$/,
    name: /(^| )(name|title|label|caption|fullname|shortname)$/,
  },
  text: {
    title:
      /(描述|备注|说明|简介|介绍|内容|正文|详情|意见|评论|地址|网址|链接|路径|图片|照片|附件|附注|摘要|日志)$/,
    name: /(^| )(desc|description|remark|remarks|note|notes|comment|comments|memo|content|body|text|summary|detail|details|url|link|path|image|img|photo|picture|avatar|file|attachment|address|html|json|xml|log|message|msg|bio)$/,
  },
  dimension: {
    title:
      /(状态|类型|种类|类别|分类|级别|等级|性别|地区|区域|大区|片区|省|省份|城市|市|区县|县|国家|品牌|渠道|方式|来源|标志|标识|阶段|模式|用途|性质|方向|季度|月份|年份|年度|星期|班次|部门|行业|颜色|规格|币种|单位|语言|平台|职位|岗位|学历|年级)$|^是否|^有无|^能否/,
    name: /(^| )(type|status|state|kind|category|class|level|grade|gender|sex|region|area|province|city|county|district|country|brand|channel|method|mode|source|flag|stage|phase|segment|group|tier|priority|currency|unit|language|platform|department|dept|position|direction|quarter|month|year|weekday|color|colour|size|industry)$|^(is|has|can) /,
  },
  /** Numbers that people say as they are: the year 2023, floor 3, grade 2. */
  ordinal: {
    title: /(年份|年度|季度|月份|星期|周几|年级|等级|级别|星级|楼层|届|层数)$|^(年|月|季)$/,
    name: /(^| )(year|quarter|month|weekday|day of week|grade|level|stars?|floor|tier|semester|round|season)$/,
  },
  /** What everybody writes in short letters, and reads so. */
  knownCodes: {
    title: /(性别|尺码|尺寸|血型|币种|货币|国家|省份|州|语言|学历|评级|等级|级别|单位)$/,
    name: /(^| )(sex|gender|size|blood (type|group)|currency|country|nation|state|province|region|language|locale|rating|grade|unit|uom)( (code|name))?$/,
  },
  salutation: {
    title: /(称谓|称呼|敬称)$/,
    name: /(^| )(salutation|honorific|title of courtesy|courtesy title|name (prefix|suffix))$/,
  },
  /** Adding these up over rows says nothing: prices, shares, means, states at a moment, places. */
  rate: {
    title:
      /(率|比|比例|占比|比重|百分比|价|价格|单价|均价|均值|指数|系数|因子|折扣|评分|得分|分数|评级分|温度|湿度|速度|浓度|密度|压力|年龄|余额|库存|库存量|结存|存量|汇率|税率|利率|限额|上限|下限|阈值|高度|宽度|长度|半径|海拔|净值|市值|序号|排名|名次)$|^(累计|滚动)|^平均|^人均|均(值|额|量|数)?$|^(最大|最小|最高|最低)/,
    name: /(^| )(rate|ratio|percent|percentage|pct|share|price|avg|average|mean|median|score|rating|index|factor|coefficient|age|temperature|humidity|speed|density|balance|stock|inventory|limit|threshold|height|width|length|margin|yield|discount|rank|ranking|position)$|(^| )(avg|average|mean|unit price|max|min|running|cumulative|ytd|mtd|accumulated) /,
  },
  measure: {
    title:
      /(?<![参系指分序函])(数|数量|总数|个数|件数|人数|次数|户数|台数|天数|笔数|车次|人次)$|(量|额|总额|金额|费|费用|款|款项|收入|支出|成本|利润|营收|营业额|销售额|产值|税额|时长|工时|里程|面积|重量|积分|奖金|工资|薪资|合计|总计|小计|总和|损失|能耗|电费|租金|押金|运费)$|^(总|合计)|金额|营收|流水$/,
    name: /(^| )(amount|amt|qty|quantity|count|cnt|num|total|subtotal|sum|revenue|sales|turnover|income|cost|costs|expense|fee|fees|freight|postage|refund|commission|premium|profit|pay|paid|payment|volume|weight|duration|minutes|hours|seconds|days|points|tax|tips?|salary|wage|bonus|clicks|views|visits|orders|units|spaces|seats|rooms|beds|mileage|distance|area)$|^(total|sum|num|count|number of) /,
  },
  /** Numbers that are neither counted nor averaged. */
  place: {
    title: /(经度|纬度|坐标|邮编|邮政编码|区号|电话|端口)$/,
    name: /(^| )(lng|lon|longitude|lat|latitude|x|y|zip|zip ?code|post ?code|postal ?code|postal|area code|phone|port|extension)$/,
  },
} satisfies Record<string, WordPattern>;
