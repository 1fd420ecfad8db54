/** Words in the names of tables, and what people call them, that say what stands beside what. */
export interface TableWordList {
  /** Lower-case words of an identifier. */
  en: readonly string[];
  /** Parts of a Chinese name or title. */
  zh: readonly string[];
}

const words = (en: string, zh: string): TableWordList => ({ en: en.split(' '), zh: zh.split(' ') });

export const TABLE_WORDS = {
  /** The same rows once more, or as they were. */
  copy: words(
    'bak backup backups bkp bkup old copy tmp temp history hist his archive archived archives arch dup clone orig original prev previous snapshot',
    '备份 副本 复制 旧 历史 归档 临时 快照',
  ),
  /** Between a name and the date or number of a part. */
  part: words('p part partition y year m month q quarter d day w week shard', '分区 年 月 日'),
  /** What a log of the application's own work is called after. */
  ownWork: words(
    'job task sync api interface batch request error system cron import export schedule',
    '任务 接口 同步 采集 执行 系统 请求 异常 调度 推送 批处理 导入 导出',
  ),
  /** Made to show how something is done. */
  demo: words('demo demos example examples', '示例 演示 样例 范例'),
  /** A name made of nothing but these and numbers is a try of somebody's. */
  trial: words('test tests testing tmp temp foo bar dummy try t tbl tb table', '测试 临时 试验 表'),
  /** The rows say what the codes of other tables mean. */
  dictionary: words(
    'dict dicts dictionary dictionaries lookup lookups enum enums',
    '字典 码表 代码表 枚举 辅助资料',
  ),
  /** The rows say how the application behaves. */
  settings: words(
    'config configs configuration configurations setting settings param params parameter parameters preference preferences',
    '配置 参数 设置',
  ),
  /** The rows say which belongs to which. */
  link: words(
    'rel rels relation relations relationship map maps mapping mappings link links xref assoc association associations join junction bridge',
    '关联 关系 对应 映射 绑定',
  ),
  /** The rows are parts of what another table lists. */
  lines: words('line lines item items detail details dtl', '明细 行项目 分录 单据体 表体'),
  /** What one deals with that is no person. */
  firms: words(
    'organization organisation company household business corporation corporate institution firm',
    '企业 公司 单位 机构 集团 对公',
  ),
  /** What somebody has and nobody else, which goes with them. */
  belongings: words(
    'address addresses phone phones email emails telephone telephones',
    '地址 电话 邮箱 联系方式',
  ),
  /** What each row is called is a number: so much for a thing, a rate; there are no 3 salaries, nobody counts prices. */
  amounts: words(
    'price prices rate rates salary salaries payroll payrolls stock stocks inventory inventories balance balances cost costs tariff tariffs',
    '工资 薪资 薪酬 库存 余额 价格 汇率 税率 费率 成本 成绩 额度 收费标准 计费标准 资费 资费标准 价目 计费规则 收费规则',
  ),
  /** Each row is what something costs. */
  prices: words(
    'price prices rate rates fare fares tariff tariffs',
    '价格 电价 水价 费率 税率 汇率 收费标准 计费标准 资费 资费标准 价目 计费规则 收费规则',
  ),
  /** Each row is what was taken of somebody, or a code: looked up, and not counted. */
  readings: words(
    'vital vitals grade grades score scores mark marks code codes address addresses phone phones email emails name names identifier identifiers',
    '体征',
  ),
  /** What came of each test of one thing: how many there are says how much was tested at once. */
  results: words('result results', '细项结果 检验结果 检查结果 体检结果 检测结果 测量结果 结果明细'),
  /** Each row lasts from a day to another: how many there are is how many there are now, or ever were. */
  lasting: words(
    'enrollment enrollments enrolment enrolments membership memberships subscription subscriptions lease leases tenancy tenancies assignment assignments placement placements',
    '租约 订阅 会籍 任职 分班 编班',
  ),
  /** Each row notes that somebody did something in the application. */
  logs: words(
    'oper_log operation_log audit_log access_log change_log activity_log login_log system_log status_log state_log stage_log workflow_log process_log step_log status_history state_history stage_history status_change history login logins sign_in signin',
    '操作日志 变更日志 访问日志 登录日志 系统日志 审计日志 状态日志 状态记录 状态变更 状态变更记录 流转记录 流转 处理过程 处理过程记录 办理过程 操作过程 处理进度 办理进度 进度记录 轨迹 审批日志 操作记录 登录记录 调整历史 变更历史 修改历史 历史记录 历史',
  ),
  /** Each row says of somebody that they came. */
  presences: words(
    'attendance attendances presence presences attendee attendees turnout',
    '出勤 出勤记录 考勤 考勤记录 签到 签到记录 到课 到课记录 出席 出席记录 点名 点名记录',
  ),
  /** Each row is something that was done or came, on the day on which it was written at the latest. */
  happenings: words(
    'order orders booking bookings reservation reservations purchase purchases sale sales shipment shipments delivery deliveries fulfillment fulfilment fulfillments fulfilments visit visits appointment appointments claim claims application applications complaint complaints review reviews payment payments refund refunds invoice invoices transfer transfers withdrawal withdrawals rental rentals repair repairs enrolment enrolments enrollment enrollments registration registrations submission submissions trip trips ride rides journey journeys call calls referral referrals prescription prescriptions inspection inspections incident incidents inquiry inquiries enquiry enquiries',
    '订单 运单 工单 账单 交易单 服务单 检验单 出库单 入库单 采购单 销售单 退货单 发货单 收货单 收款单 付款单 报修单 申请单 处方 挂号 预约 投诉 报修 申请 评价 评论 支付 付款 缴费 退款 充值 提现 借阅 选课 报名 签到 打卡 交易 就诊 报名记录 支付记录 订单记录 预约记录 就诊记录 缴费记录',
  ),
  /** What things are counted in: nobody compares orders by it. */
  unitsOfMeasure: words(
    'unit units uom uoms measure measures measureunit',
    '计量单位 单位换算 度量单位 包装单位',
  ),
  /** Each row is money that went from one to another, or was to. */
  payments: words(
    'payment payments receipt receipts remittance remittances gift gifts donation donations payout payouts disbursement disbursements refund refunds',
    '支付 付款 收款 缴费 退款 赔付 捐款 捐赠 充值 收费 回款 支付记录 付款记录 收款记录 缴费记录 退款记录 赔付记录 捐款记录 捐赠记录 充值记录 收费记录 回款记录 收款流水 支付流水 付款流水 缴费流水 收款单 付款单 支付单',
  ),
  /** Each row is a document over what is owed, or takes one back. */
  bills: words('invoice invoices bill bills', '发票 账单 开票记录 结算单'),
  /** Each row is what somebody is to pay for something. */
  charges: words('fee fees charge charges', '费用 收费项目 应收款 应收费用'),
  /** Each row is an amount of some kind, which its code says. */
  transactions: words(
    'transaction transactions entry entries ledger posting postings journal',
    '流水 交易 交易记录 往来 往来账 台账 变动记录 收支记录',
  ),
  /** A word for whatever happens, which its kinds have words of their own for. */
  ofWhatever: words('event events', '事件'),
  /** Each row is a kind of what is measured; numbers measured of unlike kinds are nothing together. */
  measuredKinds: words(
    'test tests assay assays analyte analytes parameter parameters metric metrics indicator indicators measurand sensor sensors determinand measure measures kpi kpis',
    '检验项目 检测项目 化验项目 检验项 检测项 监测项 监测项目 指标 参数 因子 传感器 测点 质控项目 测试项目 体检项目 观测项目',
  ),
  /** Part of a firm, or work: with one above it, it still is one, and so is the one above. */
  unitsOfWhole: words(
    'department departments dept depts office offices branch branches company companies organisation organisations organization organizations org orgs team teams unit units division divisions site sites store stores shop shops warehouse warehouses location locations facility facilities account accounts customer customers client clients project projects task tasks issue issues ticket tickets agency agencies school schools hospital hospitals event events page pages comment comments message messages asset assets package packages membership memberships position positions request requests case cases incident incidents activity activities requirement requirements',
    '部门 机构 公司 分公司 子公司 门店 网点 支行 科室 团队 班组 组织 单位 仓库 站点 账户 客户 项目 任务 工单 学校 医院 设备 资产 评论 留言 消息 集团 商户 代理商 经销商 网格 需求 缺陷 事项 活动',
  ),
  /** A place of one level: of the rows of other levels it is not said. */
  ofOneLevel: words(
    'province provinces city cities county counties district districts town towns street streets state states subdistrict village villages municipality municipalities subcategory subcategories',
    '省 省份 城市 市 地市 区县 县 县区 区 街道 乡镇 镇 村 社区 小类 中类 大类 子类 二级分类 三级分类 一级分类 小区',
  ),
  /** Somebody one deals with, whatever they are to one. */
  parties: words(
    'customer customers client clients partner partners contact contacts party parties company companies organization organizations organisation organisations entity entities account accounts counterparty counterparties vendor vendors supplier suppliers trader traders',
    '客户 客商 往来单位 往来户 合作伙伴 合作方 伙伴 供应商 公司 单位 联系人 商户 相对方 往来',
  ),
  /** Whoever comes to another one is entered once more. */
  occasions: words(
    'incident incidents booking bookings reservation reservations encounter encounters call calls trip trips tour tours event events visit visits admission admissions registration registrations order orders',
    '事件 出警 出诊 急救 预订 预约 报名 订单 来访 接诊 行程 活动 入住',
  ),
  /** What some of those on file are who are called by what most are: shelters and fosterers among owners. */
  rolesBeside: words('shelter fosterer foster breeder vet supplier vendor carrier agency', ''),
  /** What one of them may be: not each of them is the other. */
  partyRoles: words(
    'customer client buyer consumer vendor supplier seller manufacturer carrier forwarder haulier shipper consignee consignor owner payer payee landlord tenant lessor lessee agent broker distributor dealer wholesaler reseller partner competitor contractor subcontractor insurer bank employee staff lead prospect donor other branch store shop',
    '客户 买家 供应商 卖家 厂商 厂家 生产商 承运商 承运人 货代 发货人 发货方 收货人 收货方 货主 付款方 结算方 房东 租客 代理商 经纪人 经销商 分销商 批发商 门店 竞争对手 承包商 保险公司 银行 员工 线索 潜在客户 其他',
  ),
  /** Parts of a house that are no such unit as another of its kinds. */
  otherUnits: words('', '处室 处 机关 科室 行政部门 职能部门 后勤 教辅单位 直属单位 总部 附属单位'),
  /** Said of rows that were all taken at one moment. */
  moment: words('snapshot snapshots snap snaps', '快照'),
  /** How much there is at a moment, not what came or went. */
  level: words(
    'snapshot snapshots stock stocks inventory inventories balance balances holding holdings headcount backlog occupancy',
    '快照 库存 余额 结存 存量 盘点 在册 持仓 在库',
  ),
} satisfies Record<string, TableWordList>;

/** The first of the words that the name or the title holds; null: none. */
export function tableWordIn(
  { en, zh }: TableWordList,
  { words: all, title }: { words: readonly string[]; title: string },
): string | null {
  return en.find((word) => all.includes(word)) ?? zh.find((word) => title.includes(word)) ?? null;
}
